/** Things that happen at the same moment, many times, with a printed seed: take-overs, accepts, duplicates. */
@NullMarked
package dev.baton.trials.race;

import org.jspecify.annotations.NullMarked;
