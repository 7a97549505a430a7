package dev.baton.store.ticket;

import static dev.baton.store.generated.Tables.TICKET;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The agent's answer to "did this need a person?". It can be changed. */
public final class SaveVerdict {
    private final DSLContext dsl;

    public SaveVerdict(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param when EARLIER, ON_TIME or LATER than it happened; only if a person was needed
     * @throws Refused NOT_FOUND without such a ticket
     */
    public void save(UUID ticketId, boolean neededPerson, @Nullable String when) {
        int saved = dsl.update(TICKET)
                .set(TICKET.NEEDED_PERSON, neededPerson)
                .set(TICKET.NEEDED_WHEN, neededPerson ? when : null)
                .where(TICKET.ID.eq(ticketId))
                .execute();
        if (saved == 0) {
            throw new Refused(Refusal.NOT_FOUND);
        }
    }
}
