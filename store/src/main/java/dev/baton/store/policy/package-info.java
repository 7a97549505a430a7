/** The escalation policy in its versions. */
@NullMarked
package dev.baton.store.policy;

import org.jspecify.annotations.NullMarked;
