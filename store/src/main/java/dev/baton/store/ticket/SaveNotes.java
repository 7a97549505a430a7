package dev.baton.store.ticket;

import static dev.baton.store.generated.Tables.TICKET;

import dev.baton.domain.handoff.Passkey;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.conversation.HiddenPasskey;
import dev.baton.store.live.Hints;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;

/** The engagement's notes, as typed. Two who type at once do not overwrite each other. */
public final class SaveNotes {
    private final DSLContext dsl;

    public SaveNotes(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param version the version that was edited
     * @return the new version
     * @throws Refused EDIT_CONFLICT if there is a newer one, NOT_FOUND without such a ticket
     */
    public int save(UUID ticketId, String notes, int version) {
        return dsl.transactionResult(c -> {
            Record1<UUID> saved = c.dsl()
                    .update(TICKET)
                    .set(TICKET.NOTES, hidden(c.dsl(), ticketId, notes))
                    .set(TICKET.NOTES_VERSION, version + 1)
                    .where(TICKET.ID.eq(ticketId))
                    .and(TICKET.NOTES_VERSION.eq(version))
                    .returningResult(TICKET.CONVERSATION_ID)
                    .fetchOne();
            if (saved == null) {
                throw new Refused(
                        c.dsl().fetchExists(TICKET, TICKET.ID.eq(ticketId))
                                ? Refusal.EDIT_CONFLICT
                                : Refusal.NOT_FOUND);
            }
            Hints.send(c.dsl(), Hints.Kind.ENGAGEMENT, saved.value1());
            return version + 1;
        });
    }

    private static String hidden(DSLContext tx, UUID ticketId, String notes) {
        UUID conversation =
                Passkey.mayBeIn(notes) ? tx.fetchValue(TICKET.CONVERSATION_ID, TICKET.ID.eq(ticketId)) : null;
        return conversation == null ? notes : HiddenPasskey.in(tx, conversation, notes);
    }
}
