/** Decisions about turns, with the facts that they were made from. */
@NullMarked
package dev.baton.store.escalation;

import org.jspecify.annotations.NullMarked;
