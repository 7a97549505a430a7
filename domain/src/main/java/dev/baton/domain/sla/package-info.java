/** What the desk promises, and the hours and clocks in which a promise is measured. */
@NullMarked
package dev.baton.domain.sla;

import org.jspecify.annotations.NullMarked;
