/** Calendars and clocks: everything with a time in it is a row. */
@NullMarked
package dev.baton.store.sla;

import org.jspecify.annotations.NullMarked;
