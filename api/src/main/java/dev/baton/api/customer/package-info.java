/** What the team may know of a customer. */
@NullMarked
package dev.baton.api.customer;

import org.jspecify.annotations.NullMarked;
