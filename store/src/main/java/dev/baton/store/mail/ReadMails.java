package dev.baton.store.mail;

import static dev.baton.store.generated.Tables.MAIL;

import dev.baton.domain.mail.MailState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What a customer was told by mail, or is to be. */
public final class ReadMails {
    private final DSLContext dsl;

    public ReadMails(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param kind of MailKind
     * @param address null: not tried yet
     * @param because a code: why it was refused, or why the last attempt failed
     * @param endedAt null while it is due
     */
    public record Mail(
            UUID id,
            String kind,
            MailState state,
            @Nullable String address,
            @Nullable String because,
            int attempts,
            Instant dueAt,
            @Nullable Instant endedAt) {}

    public List<Mail> of(UUID conversationId) {
        return dsl.selectFrom(MAIL)
                .where(MAIL.CONVERSATION_ID.eq(conversationId))
                .orderBy(MAIL.CREATED_AT, MAIL.DUE_AT)
                .fetch(row -> new Mail(
                        row.getId(),
                        row.getKind(),
                        MailState.valueOf(row.getState()),
                        row.getAddress(),
                        row.getBecause(),
                        row.getAttempts(),
                        row.getDueAt(),
                        row.getEndedAt()));
    }
}
