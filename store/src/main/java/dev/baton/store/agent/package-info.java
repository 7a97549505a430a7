/** The people of the team: availability, presence, offers and what they hold. */
@NullMarked
package dev.baton.store.agent;

import org.jspecify.annotations.NullMarked;
