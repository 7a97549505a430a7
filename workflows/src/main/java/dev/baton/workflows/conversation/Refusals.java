package dev.baton.workflows.conversation;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Turns a rule's no into what a validator throws. */
final class Refusals {
    private Refusals() {}

    static void check(@Nullable Refusal refusal) {
        if (refusal != null) {
            throw new Refused(refusal);
        }
    }
}
