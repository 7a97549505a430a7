/** Who writes to the desk, and what they bought. */
@NullMarked
package dev.baton.domain.customer;

import org.jspecify.annotations.NullMarked;
