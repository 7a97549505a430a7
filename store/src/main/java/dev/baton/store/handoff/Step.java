package dev.baton.store.handoff;

import dev.baton.domain.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What came of a change of control.
 *
 * @param refused null if control has changed, now or when it was first asked
 * @param epoch the one that the change began; if refused, the one in force
 * @param episode handoffs so far
 */
public record Step(@Nullable Refusal refused, int epoch, int episode) {}
