/** How values become bytes in histories. Frozen: what is stored today must be readable for as long as a conversation lives. */
@NullMarked
package dev.baton.workflows.payload;

import org.jspecify.annotations.NullMarked;
