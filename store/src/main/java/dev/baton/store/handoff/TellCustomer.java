package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.HANDOFF;
import static dev.baton.store.generated.Tables.OWNERSHIP;
import static dev.baton.store.generated.Tables.QUEUE_ENTRY;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.MessageKind;
import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.escalation.TextKey;
import dev.baton.domain.sla.BusinessCalendar;
import dev.baton.store.conversation.AppendSystemLine;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.generated.tables.records.QueueEntryRecord;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.sla.Calendars;
import dev.baton.store.sla.EstimateWait;
import dev.baton.store.sla.EstimateWait.Range;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Says one sentence of the desk to the customer, once, and keeps what is promised in it. */
public final class TellCustomer {
    private final DSLContext dsl;
    private final CurrentPolicy policy;
    private final Calendars calendars = new Calendars();

    public TellCustomer(DSLContext dsl) {
        this.dsl = dsl;
        this.policy = new CurrentPolicy(dsl);
    }

    /**
     * @param epoch the one that the sentence belongs to
     * @param episode 0 if there was no handoff
     */
    public void tell(UUID conversationId, int epoch, int episode, CustomerLine line, Instant at) {
        dsl.transaction(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), conversationId);
            HandoffRecord handoff = c.dsl()
                    .fetchOne(
                            HANDOFF, HANDOFF.CONVERSATION_ID.eq(conversationId).and(HANDOFF.EPISODE.eq(episode)));
            String key = line.key(episode, epoch);
            if (line == CustomerLine.LONGER_THAN_SAID) {
                longer(conversation, handoff, key, at);
            } else if (!AppendSystemLine.said(conversation, key)) {
                String text = text(conversation, handoff, line, epoch, key, at);
                AppendSystemLine.in(conversation, key, kind(conversation, line), text, at);
            }
            conversation.save();
        });
    }

    private static MessageKind kind(LockedConversation conversation, CustomerLine line) {
        boolean ended = line == CustomerLine.CLOSED
                && conversation.row().getControlBecause().equals(Cause.ENDED_BY_CUSTOMER.name());
        return ended ? MessageKind.ENDED : line.kind();
    }

    private String text(
            LockedConversation conversation,
            @Nullable HandoffRecord handoff,
            CustomerLine line,
            int epoch,
            String key,
            Instant at) {
        return switch (line) {
            case WHY_AND_HOW_LONG -> {
                HandoffRecord open = Objects.requireNonNull(handoff);
                EscalationPolicy version = policyOf(conversation, handoff);
                yield version.wording(ReasonCode.valueOf(open.getReason()), language(conversation, version)) + " "
                        + beginning(conversation, open, key, at);
            }
            case AGENT_LEFT ->
                words(conversation, handoff, TextKey.AGENT_LEFT, Map.of()) + " "
                        + beginning(conversation, Objects.requireNonNull(handoff), key, at);
            case JOINED -> words(conversation, handoff, TextKey.JOINED, Map.of("agent", agentOf(conversation, epoch)));
            case RETURNED_TO_AI -> words(conversation, handoff, TextKey.RETURNED_TO_AI, Map.of());
            case WITHDRAWN -> words(conversation, handoff, TextKey.WITHDRAWN, Map.of());
            case CLOSED -> words(conversation, handoff, TextKey.CLOSED, Map.of());
            case IDLE_CLOSED -> words(conversation, handoff, TextKey.IDLE_CLOSED, Map.of());
            case ABANDONED -> words(conversation, handoff, TextKey.ABANDONED, Map.of());
            case LONGER_THAN_SAID -> throw new IllegalArgumentException("told apart");
        };
    }

    private String beginning(LockedConversation conversation, HandoffRecord handoff, String key, Instant at) {
        BusinessCalendar calendar = calendars.ofQueue(conversation.tx(), handoff.getQueueKey());
        return new WaitWords(conversation, policyOf(conversation, handoff)).beginning(handoff, calendar, key, at);
    }

    /** First another range, then a promise, then no more: whoever waits is not told the same again and again. */
    private void longer(LockedConversation conversation, @Nullable HandoffRecord handoff, String key, Instant at) {
        DSLContext tx = conversation.tx();
        QueueEntryRecord entry = tx.fetchOne(QUEUE_ENTRY, QUEUE_ENTRY.CONVERSATION_ID.eq(conversation.id()));
        if (entry == null || handoff == null) {
            return;
        }
        WaitWords words = new WaitWords(conversation, policyOf(conversation, handoff));
        boolean told = AppendSystemLine.said(conversation, key);
        Instant toldUntil = entry.getToldUntil();
        boolean tooLong = entry.getLongestAt() != null && !entry.getLongestAt().isAfter(at);
        if (told && !tooLong && toldUntil != null && toldUntil.isAfter(at)) {
            return;
        }
        Range range = told || tooLong || toldUntil == null
                ? null
                : EstimateWait.in(tx, handoff.getQueueKey(), Duration.between(handoff.getEscalatedAt(), at), at);
        String promised = key + "/promised";
        if (range != null) {
            entry.setToldUntil(at.plusSeconds(range.high()));
            AppendSystemLine.in(conversation, key, MessageKind.PROMISE, words.longer(range), at);
        } else {
            entry.setToldUntil(null);
            entry.setLongestAt(tooLong ? null : entry.getLongestAt());
            if (!AppendSystemLine.said(conversation, promised)) {
                BusinessCalendar calendar = calendars.ofQueue(tx, handoff.getQueueKey());
                AppendSystemLine.in(
                        conversation, promised, MessageKind.PROMISE, words.promised(calendar, promised, at), at);
            }
        }
        entry.update();
    }

    private String words(
            LockedConversation conversation, @Nullable HandoffRecord handoff, TextKey key, Map<String, String> values) {
        EscalationPolicy version = policyOf(conversation, handoff);
        return version.text(key, language(conversation, version), values);
    }

    private static String language(LockedConversation conversation, EscalationPolicy version) {
        return version.languageFor(conversation.row().getLocale());
    }

    private EscalationPolicy policyOf(LockedConversation conversation, @Nullable HandoffRecord handoff) {
        return handoff == null
                ? policy.in(conversation.tx())
                : policy.version(conversation.tx(), handoff.getPolicyVersion());
    }

    private static String agentOf(LockedConversation conversation, int epoch) {
        return conversation
                .tx()
                .select(AGENT.DISPLAY_NAME)
                .from(AGENT)
                .join(OWNERSHIP)
                .on(OWNERSHIP.AGENT_ID.eq(AGENT.ID))
                .where(OWNERSHIP.CONVERSATION_ID.eq(conversation.id()))
                .and(OWNERSHIP.EPOCH.eq(epoch))
                .fetchSingle()
                .value1();
    }
}
