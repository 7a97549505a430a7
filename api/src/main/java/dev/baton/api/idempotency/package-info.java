/** Writes that may be sent twice. */
@NullMarked
package dev.baton.api.idempotency;

import org.jspecify.annotations.NullMarked;
