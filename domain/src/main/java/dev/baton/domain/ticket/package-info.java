/** The unit of human work. */
@NullMarked
package dev.baton.domain.ticket;

import org.jspecify.annotations.NullMarked;
