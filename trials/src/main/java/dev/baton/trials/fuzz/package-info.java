/** Bad input through every field of every endpoint: a clear refusal, never a failure of ours. */
@NullMarked
package dev.baton.trials.fuzz;

import org.jspecify.annotations.NullMarked;
