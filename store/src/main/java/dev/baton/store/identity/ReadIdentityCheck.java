package dev.baton.store.identity;

import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.IDENTITY_CHECK;
import static dev.baton.store.generated.Tables.IDENTITY_TRY;

import dev.baton.domain.customer.OneTimeCode;
import dev.baton.domain.refusal.Refusal;
import dev.baton.store.generated.tables.records.ConversationRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** How it stands with the proof of a customer's address. */
public final class ReadIdentityCheck {
    /** What nobody has ended is shown no longer. */
    private static final Duration SHOWN = Duration.ofHours(1);

    private final DSLContext dsl;

    public ReadIdentityCheck(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param check the one that waits for its code, also if it is too old or used up by now; null: there is none
     * @param confirmedAt when the address that is known now was proved; null: it was not
     * @param hindrance why no code can be asked for now; null: one can
     */
    public record Standing(
            @Nullable Open check,
            @Nullable Instant confirmedAt,
            @Nullable Refusal hindrance) {}

    /** @param triesLeft 0: it is used up */
    public record Open(String address, Instant expiresAt, int triesLeft) {}

    /** Empty without such a conversation. */
    public Optional<Standing> of(UUID conversationId, Instant now) {
        return dsl.selectFrom(CONVERSATION)
                .where(CONVERSATION.ID.eq(conversationId))
                .fetchOptional(row -> standing(row, now));
    }

    /** When this address was proved in this conversation; null: it was not. */
    public @Nullable Instant confirmedAt(UUID conversationId, @Nullable String address) {
        return Hindrance.confirmedAt(dsl, conversationId, address);
    }

    private Standing standing(ConversationRecord row, Instant now) {
        Refusal hindrance = Hindrance.of(dsl, row, now);
        // a token may have said meanwhile who it is
        boolean awaited = row.getContactEmail() != null && hindrance != Refusal.ALREADY_VERIFIED;
        return new Standing(
                awaited ? open(row.getId(), row.getContactEmail(), now) : null,
                confirmedAt(row.getId(), row.getContactEmail()),
                hindrance);
    }

    private @Nullable Open open(UUID conversationId, String address, Instant now) {
        return dsl.selectFrom(IDENTITY_CHECK)
                .where(IDENTITY_CHECK.CONVERSATION_ID.eq(conversationId))
                .and(IDENTITY_CHECK.STATE.in("OPEN", "SPENT"))
                .and(IDENTITY_CHECK.ASKED_AT.gt(now.minus(SHOWN)))
                .and(Hindrance.to(address))
                .orderBy(IDENTITY_CHECK.ASKED_AT.desc())
                .limit(1)
                .fetchOne(check -> new Open(
                        check.getAddress(),
                        check.getExpiresAt(),
                        OneTimeCode.TRIES - dsl.fetchCount(IDENTITY_TRY, IDENTITY_TRY.CHECK_ID.eq(check.getId()))));
    }
}
