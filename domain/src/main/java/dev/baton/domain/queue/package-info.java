/** Tickets that nobody holds: in which order they wait, and who may take them. */
@NullMarked
package dev.baton.domain.queue;

import org.jspecify.annotations.NullMarked;
