package dev.baton.store.identity;

import static dev.baton.store.generated.Tables.IDENTITY_CHECK;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.customer.OneTimeCode;
import dev.baton.domain.refusal.Refusal;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.mail.MailService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Why no code can be asked for in a conversation now, whoever asks. */
final class Hindrance {
    /** "code": beside other locks of the database. */
    private static final int LOCK = 0x636f6465;

    private Hindrance() {}

    /** Null: there is none. */
    static @Nullable Refusal of(DSLContext tx, ConversationRecord row, Instant at) {
        String address = row.getContactEmail();
        if (row.getControl() == Control.CLOSED) {
            return Refusal.CONVERSATION_CLOSED;
        }
        if (row.getIdentity().equals("verified")) {
            return Refusal.ALREADY_VERIFIED;
        }
        // what the shop knows of an account that was only claimed is nobody's own address yet
        if (address == null) {
            return Refusal.NO_ADDRESS;
        }
        if (confirmedAt(tx, row.getId(), address) != null) {
            return Refusal.ALREADY_VERIFIED;
        }
        if (!new MailService(tx).read().sends()) {
            return Refusal.MAIL_OFF;
        }
        List<Instant> asked = tx.select(IDENTITY_CHECK.ASKED_AT)
                .from(IDENTITY_CHECK)
                .where(IDENTITY_CHECK.CONVERSATION_ID.eq(row.getId()).or(to(address)))
                .and(IDENTITY_CHECK.ASKED_AT.gt(at.minus(Duration.ofDays(1))))
                .fetch(IDENTITY_CHECK.ASKED_AT);
        Instant hour = at.minus(Duration.ofHours(1));
        boolean often = asked.size() >= OneTimeCode.MOST_A_DAY
                || asked.stream().filter(each -> each.isAfter(hour)).count() >= OneTimeCode.MOST_AN_HOUR;
        return often ? Refusal.RATE_LIMITED : null;
    }

    /** Until the transaction ends nobody else counts the codes of this address: many conversations cannot pass at once. */
    static void alone(DSLContext tx, @Nullable String address) {
        if (address != null) {
            tx.select(field(
                            "pg_advisory_xact_lock({0}, hashtext({1}))",
                            Object.class, inline(LOCK), lower(val(address))))
                    .fetch();
        }
    }

    /** When this address was proved; null: it was not. */
    static @Nullable Instant confirmedAt(DSLContext tx, UUID conversationId, @Nullable String address) {
        return address == null
                ? null
                : tx.select(max(IDENTITY_CHECK.ENDED_AT))
                        .from(IDENTITY_CHECK)
                        .where(IDENTITY_CHECK.CONVERSATION_ID.eq(conversationId))
                        .and(IDENTITY_CHECK.STATE.eq("CONFIRMED"))
                        .and(to(address))
                        .fetchSingle()
                        .value1();
    }

    static Condition to(String address) {
        return lower(IDENTITY_CHECK.ADDRESS).eq(lower(val(address)));
    }
}
