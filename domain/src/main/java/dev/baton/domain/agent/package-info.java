/** The people of the team: what each may do, and how much each can carry. */
@NullMarked
package dev.baton.domain.agent;

import org.jspecify.annotations.NullMarked;
