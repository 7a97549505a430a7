/** Editing, publishing and bringing back the escalation policy. */
@NullMarked
package dev.baton.api.policy;

import org.jspecify.annotations.NullMarked;
