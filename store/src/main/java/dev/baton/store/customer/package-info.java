/** The merchant's customers and what they bought. */
@NullMarked
package dev.baton.store.customer;

import org.jspecify.annotations.NullMarked;
