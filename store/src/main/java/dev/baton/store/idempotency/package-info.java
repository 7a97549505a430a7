/** Writes that are asked for twice and done once. */
@NullMarked
package dev.baton.store.idempotency;

import org.jspecify.annotations.NullMarked;
