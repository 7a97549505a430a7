package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.CONVERSATION;

import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.escalation.TurnFacts;
import dev.baton.domain.escalation.TurnFacts.Act;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
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
        ConversationRecord row = dsl.fetchOne(CONVERSATION, CONVERSATION.ID.eq(conversationId));
        if (row == null) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        EscalationPolicy current = policy.read();
        boolean direct = row.getDirectQueue() != null && row.getEpisode() == 0;
        TurnFacts facts = TurnFacts.byHand(
                current.languageFor(row.getLocale()),
                direct
                        ? new TurnFacts.ByHand(Act.DIRECT, row.getDirectQueue())
                        : new TurnFacts.ByHand(Act.ASKED, null));
        RecordDecision.Turn turn =
                new RecordDecision.Turn(conversationId, epoch, TurnFacts.Subject.PERSON, row.getLastSeq());
        return RecordDecision.in(dsl, requestId, turn, facts, current.judge(facts), at);
    }
}
