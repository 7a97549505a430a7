/** When a person is needed: what was measured, the triggers that look at it, and the decision with its whole trace. */
@NullMarked
package dev.baton.domain.escalation;

import org.jspecify.annotations.NullMarked;
