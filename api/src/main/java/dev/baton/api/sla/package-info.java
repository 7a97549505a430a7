/** What customers were told with a time in it. */
@NullMarked
package dev.baton.api.sla;

import org.jspecify.annotations.NullMarked;
