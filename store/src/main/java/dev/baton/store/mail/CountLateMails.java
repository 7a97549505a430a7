package dev.baton.store.mail;

import static dev.baton.store.generated.Tables.MAIL;

import dev.baton.domain.mail.MailState;
import java.time.Instant;
import org.jooq.DSLContext;

/** How many mails should have been sent by now and are not. */
public final class CountLateMails {
    private final DSLContext dsl;

    public CountLateMails(DSLContext dsl) {
        this.dsl = dsl;
    }

    public int dueBefore(Instant instant) {
        return dsl.fetchCount(MAIL, MAIL.STATE.eq(MailState.DUE.name()).and(MAIL.DUE_AT.lt(instant)));
    }
}
