/** Tickets that nobody holds: who is offered them, who takes them. */
@NullMarked
package dev.baton.store.queue;

import org.jspecify.annotations.NullMarked;
