package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.CUSTOMER;

import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.escalation.TextKey;
import dev.baton.domain.sla.BusinessCalendar;
import dev.baton.domain.sla.SlaMetric;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.sla.CustomerTime;
import dev.baton.store.sla.EstimateWait;
import dev.baton.store.sla.EstimateWait.Range;
import dev.baton.store.sla.MakePromise;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What a customer is told of a wait: a range, that it is not known yet, or a promised time. What is told is kept. */
final class WaitWords {
    /** Open time that is added to what the desk aims at, so that a promise of the night can be kept in the morning. */
    private static final Duration MARGIN = Duration.ofMinutes(30);

    /** Open time after which an answer is promised to somebody whose wait has become too long. */
    private static final Duration PROMISED_WITHIN = Duration.ofHours(1);

    private final LockedConversation conversation;
    private final EscalationPolicy policy;
    private final String language;

    WaitWords(LockedConversation conversation, EscalationPolicy policy) {
        this.conversation = conversation;
        this.policy = policy;
        this.language = policy.languageFor(conversation.row().getLocale());
    }

    /** At the beginning of a wait. */
    String beginning(HandoffRecord handoff, BusinessCalendar calendar, String key, Instant at) {
        if (!calendar.isOpen(at)) {
            return afterHours(handoff, calendar, key, at);
        }
        Range range = EstimateWait.in(conversation.tx(), handoff.getQueueKey(), Duration.ZERO, at);
        handoff.setToldLow(range == null ? null : range.low());
        handoff.setToldHigh(range == null ? null : range.high());
        handoff.update();
        return range == null ? text(TextKey.WAIT_UNKNOWN, Map.of()) : range(TextKey.WAIT_RANGE, range);
    }

    private String afterHours(HandoffRecord handoff, BusinessCalendar calendar, String key, Instant at) {
        Duration target = policy.targets().of(SlaMetric.FIRST_HUMAN_RESPONSE, handoff.getUrgency());
        Instant due = MakePromise.in(conversation, key, "ANSWER_BY", calendar, target.plus(MARGIN), at)
                .due();
        String caseNumber = String.valueOf(conversation.row().getCaseNumber());
        String words = text(TextKey.AFTER_HOURS, Map.of("case", caseNumber, "time", time(due, calendar)));
        return reachable() ? words : words + " " + text(TextKey.ASK_CONTACT, Map.of());
    }

    /** The told range has passed: another one, from those who waited as long. */
    String longer(Range range) {
        return range(TextKey.LONGER_THAN_SAID, range);
    }

    /** The wait has become too long: an answer by a time. */
    String promised(BusinessCalendar calendar, String key, Instant at) {
        Instant due = MakePromise.in(conversation, key, "ANSWER_BY", calendar, PROMISED_WITHIN, at)
                .due();
        return text(TextKey.PROMISED, Map.of("time", time(due, calendar)));
    }

    /** A time that was promised is another one now. */
    String moved(Instant due, BusinessCalendar calendar) {
        return text(TextKey.PROMISE_MOVED, Map.of("time", time(due, calendar)));
    }

    private String range(TextKey key, Range range) {
        long from = Math.max(1, range.low() / 60);
        long to = Math.max(from + 1, (range.high() + 59) / 60);
        return text(key, Map.of("from", String.valueOf(from), "to", String.valueOf(to)));
    }

    private String text(TextKey key, Map<String, String> values) {
        return policy.text(key, language, values);
    }

    private String time(Instant instant, BusinessCalendar calendar) {
        return CustomerTime.words(instant, conversation.row().getZone(), calendar.zone(), language);
    }

    private boolean reachable() {
        ConversationRecord row = conversation.row();
        return row.getContactEmail() != null
                || row.getContactPhone() != null
                || (row.getCustomerId() != null
                        && conversation
                                .tx()
                                .fetchExists(
                                        CUSTOMER,
                                        CUSTOMER.ID.eq(row.getCustomerId()).and(CUSTOMER.EMAIL.isNotNull())));
    }
}
