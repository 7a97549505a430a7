package dev.baton.store.handoff;

import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.escalation.TurnFacts;
import dev.baton.domain.escalation.TurnFacts.Act;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.escalation.RecordDecision;
import dev.baton.store.escalation.RecordDecision.Recorded;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.policy.CurrentPolicy;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;

/** The customer asked for a person by a button, or opened a queue directly: there are no words to judge. Key: the request. */
public final class DecideByHand {
    private final DSLContext dsl;
    private final CurrentPolicy policy;

    public DecideByHand(DSLContext dsl) {
        this.dsl = dsl;
        this.policy = new CurrentPolicy(dsl);
    }

    /** Refused: NOT_FOUND. */
    public Recorded decide(UUID conversationId, int epoch, UUID requestId, Instant at) {
        return dsl.transactionResult(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), conversationId);
            EscalationPolicy current = policy.in(c.dsl());
            TurnFacts facts =
                    TurnFacts.byHand(current.languageFor(conversation.row().getLocale()), act(conversation.row()));
            RecordDecision.Turn turn = new RecordDecision.Turn(
                    conversationId,
                    epoch,
                    TurnFacts.Subject.PERSON,
                    conversation.row().getLastSeq());
            Recorded recorded = RecordDecision.in(conversation, requestId, turn, facts, current.judge(facts), at);
            conversation.save();
            return recorded;
        });
    }

    private static TurnFacts.ByHand act(ConversationRecord row) {
        boolean direct = row.getDirectQueue() != null && row.getEpisode() == 0;
        return direct ? new TurnFacts.ByHand(Act.DIRECT, row.getDirectQueue()) : new TurnFacts.ByHand(Act.ASKED, null);
    }
}
