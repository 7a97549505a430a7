package dev.baton.api.engine;

import dev.baton.domain.refusal.Refusal;

/** How telling a story something went. */
sealed interface Told {
    /** It is noted. */
    record Taken() implements Told {}

    /** The story said no, for good. */
    record No(Refusal refusal) implements Told {}

    /** The engine answers, but not to this: nobody knows whether it was taken. It is told again under the same id. */
    record Unknown(String why) implements Told {}

    /** The engine does not answer at all. */
    record Away(String why) implements Told {}
}
