/** Why it escalated, or did not. */
@NullMarked
package dev.baton.api.escalation;

import org.jspecify.annotations.NullMarked;
