package dev.baton.workflows.conversation;

import dev.baton.workflows.aiturn.AiTurnSteps;
import dev.baton.workflows.aiturn.BotTurn;
import dev.baton.workflows.handoff.Escalation;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TimeoutFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The AI's turns: judge the customer's words, ask for a draft, judge the draft and send it. While a draft is awaited the
 * story goes on listening; whoever changes control drops the turn, and nothing of it is said.
 */
final class AiTurns {
    private final UUID conversation;
    private final ConversationState state;
    private @Nullable CancellationScope asking;

    AiTurns(UUID conversation, ConversationState state) {
        this.conversation = conversation;
        this.state = state;
    }

    /** Null: the AI shall answer them. */
    @Nullable
    Escalation check(List<Integer> seqs) {
        Escalation escalation = Stubs.aiTurn("judge message " + listed(seqs))
                .checkTriggers(new AiTurnSteps.Check(conversation, epoch(), seqs))
                .escalation();
        if (escalation == null) {
            state.checked(seqs);
        }
        return escalation;
    }

    void begin(int seq) {
        BotTurn model = Stubs.botTurn("answer message " + seq);
        BotTurn.Ask ask = new BotTurn.Ask(conversation, epoch(), seq);
        asking = Workflow.newCancellationScope(() -> Async.function(model::answer, ask)
                .handle((draft, failure) -> {
                    if (!cancelled(failure)) {
                        state.drafted(failure == null ? null : type(failure));
                    }
                    return null;
                }));
        asking.run();
    }

    /** @param failure the failure's type; null if there is a draft */
    AiTurnSteps.Settled settle(int seq, @Nullable String failure) {
        AiTurnSteps.Settled settled = Stubs.aiTurn("judge and send the answer to message " + seq)
                .settleTurn(new AiTurnSteps.Settle(conversation, epoch(), seq, failure));
        state.settled(seq);
        return settled;
    }

    /** Nothing of a running turn will be said. */
    void drop() {
        if (asking != null) {
            asking.cancel("control changed");
            asking = null;
        }
    }

    private int epoch() {
        return state.standing().epoch();
    }

    private static boolean cancelled(@Nullable RuntimeException failure) {
        return failure instanceof CanceledFailure
                || (failure instanceof ActivityFailure && failure.getCause() instanceof CanceledFailure);
    }

    private static String type(RuntimeException failure) {
        Throwable cause = failure instanceof ActivityFailure ? failure.getCause() : failure;
        return switch (cause) {
            case ApplicationFailure application -> application.getType();
            case TimeoutFailure timeout -> "ModelTimeout";
            case null, default -> "ModelUnavailable";
        };
    }

    private static String listed(List<Integer> seqs) {
        return String.join(", ", seqs.stream().map(String::valueOf).toList());
    }
}
