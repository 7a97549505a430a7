package dev.baton.api.conversation;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * How far a side has got.
 *
 * @param seq number of the newest message that is there
 * @param seen true: before somebody's eyes; false: arrived
 */
record ReadMark(@NotNull @Min(1) Integer seq, @NotNull Boolean seen) {}
