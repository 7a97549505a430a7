package dev.baton.store.mail;

import static dev.baton.store.generated.Tables.MAIL;
import static dev.baton.store.generated.Tables.OUTBOX;

import dev.baton.domain.mail.MailState;
import dev.baton.store.outbox.Commands;
import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Mails that nobody has tried for longer than the longest pause between two attempts: the engine has lost their stories. */
public final class ForgottenMails {
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);

    private final DSLContext dsl;

    public ForgottenMails(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Their stories are started again, which changes nothing where one still runs or has ended.
     *
     * @return how many there were
     */
    public int tellAgain(Instant now) {
        Instant since = now.minus(FORGOTTEN);
        return dsl.update(OUTBOX)
                .setNull(OUTBOX.DELIVERED_AT)
                .set(OUTBOX.NEXT_TRY_AT, now)
                .where(OUTBOX.KIND.eq(Commands.SEND_MAIL))
                .and(OUTBOX.DELIVERED_AT.lt(since))
                .and(OUTBOX.ID.in(DSL.select(MAIL.ID)
                        .from(MAIL)
                        .where(MAIL.STATE.eq(MailState.DUE.name()))
                        .and(MAIL.DUE_AT.lt(since))
                        .and(MAIL.TRIED_AT.isNull().or(MAIL.TRIED_AT.lt(since)))))
                .execute();
    }
}
