/** The people of the team: their availability, and what they see of each other. */
@NullMarked
package dev.baton.api.agent;

import org.jspecify.annotations.NullMarked;
