/** Business hours. */
@NullMarked
package dev.baton.api.calendar;

import org.jspecify.annotations.NullMarked;
