package dev.baton.store.identity;

import static dev.baton.store.generated.Tables.IDENTITY_CHECK;
import static dev.baton.store.generated.Tables.MAIL;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;

/** The code of a letter that is being written. Each attempt to send has a code of its own; the newest counts. */
public final class KeepCode {
    private final DSLContext dsl;

    public KeepCode(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Keeps what the code can be known again by, never the code.
     *
     * @param mailId of the letter
     * @throws IllegalStateException if the check has ended meanwhile: the next attempt finds nothing to send
     */
    public void keep(UUID mailId, String code) {
        CodeHash kept = CodeHash.of(code);
        String check = dsl.select(MAIL.OPERATION)
                .from(MAIL)
                .where(MAIL.ID.eq(mailId))
                .fetchSingle()
                .value1();
        int open = dsl.update(IDENTITY_CHECK)
                .set(IDENTITY_CHECK.SALT, kept.salt())
                .set(IDENTITY_CHECK.CODE_HASH, kept.hash())
                .where(IDENTITY_CHECK.ID.eq(UUID.fromString(check)))
                .and(IDENTITY_CHECK.STATE.eq("OPEN"))
                .execute();
        if (open == 0) {
            throw new IllegalStateException("the check of mail " + mailId + " is over");
        }
    }

    /** True if the letter of this check is still wanted at its address. */
    public static boolean wanted(DSLContext tx, String check, String address, Instant at) {
        return tx.fetchExists(
                IDENTITY_CHECK,
                IDENTITY_CHECK
                        .ID
                        .eq(UUID.fromString(check))
                        .and(IDENTITY_CHECK.STATE.eq("OPEN"))
                        .and(IDENTITY_CHECK.EXPIRES_AT.gt(at))
                        .and(Hindrance.to(address)));
    }
}
