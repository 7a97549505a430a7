/** The unit of human work: its status, notes, drafts and verdict. */
@NullMarked
package dev.baton.store.ticket;

import org.jspecify.annotations.NullMarked;
