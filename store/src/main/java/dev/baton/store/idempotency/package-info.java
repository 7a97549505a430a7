/** Writes that are asked for again. */
@NullMarked
package dev.baton.store.idempotency;

import org.jspecify.annotations.NullMarked;
