/** Who waits, what is offered, and taking it. */
@NullMarked
package dev.baton.api.queue;

import org.jspecify.annotations.NullMarked;
