@NullMarked
package dev.baton.store.ticket;

import org.jspecify.annotations.NullMarked;
