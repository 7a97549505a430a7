package dev.baton.store.mail;

import static dev.baton.store.generated.Tables.MAIL_SERVICE;

import java.time.Duration;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Whether mails can be sent. The workers say so; all who promise a mail ask here. */
public final class MailService {
    private final DSLContext dsl;

    public MailService(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param receives answers to mails come back; never without {@code sends}
     * @param unseen how long a person's reply may stay unseen before it is sent
     */
    public record Service(boolean sends, boolean receives, Duration unseen) {
        static final Service NONE = new Service(false, false, Duration.ofMinutes(2));
    }

    /** What the last worker said; before the first one: there is none. */
    public Service read() {
        return in(dsl);
    }

    static Service in(DSLContext tx) {
        return tx.selectFrom(MAIL_SERVICE)
                .fetchOptional(row ->
                        new Service(row.getSends(), row.getReceives(), Duration.ofSeconds(row.getUnseenSeconds())))
                .orElse(Service.NONE);
    }

    /** As a part of another question. */
    public static Condition sends() {
        return DSL.exists(DSL.selectOne().from(MAIL_SERVICE).where(MAIL_SERVICE.SENDS));
    }

    public void say(Service service, Instant at) {
        dsl.insertInto(MAIL_SERVICE)
                .set(MAIL_SERVICE.SENDS, service.sends())
                .set(MAIL_SERVICE.RECEIVES, service.receives())
                .set(
                        MAIL_SERVICE.UNSEEN_SECONDS,
                        Math.toIntExact(service.unseen().toSeconds()))
                .set(MAIL_SERVICE.SAID_AT, at)
                .onDuplicateKeyUpdate()
                .set(MAIL_SERVICE.SENDS, service.sends())
                .set(MAIL_SERVICE.RECEIVES, service.receives())
                .set(
                        MAIL_SERVICE.UNSEEN_SECONDS,
                        Math.toIntExact(service.unseen().toSeconds()))
                .set(MAIL_SERVICE.SAID_AT, at)
                .execute();
    }
}
