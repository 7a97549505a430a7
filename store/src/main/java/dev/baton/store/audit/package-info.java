/** Administrative acts: who, what, before and after. Append-only. */
@NullMarked
package dev.baton.store.audit;

import org.jspecify.annotations.NullMarked;
