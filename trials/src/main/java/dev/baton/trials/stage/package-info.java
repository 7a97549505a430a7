/** A running product as a trial needs it: where it is, who works there, what was recorded. */
@NullMarked
package dev.baton.trials.stage;

import org.jspecify.annotations.NullMarked;
