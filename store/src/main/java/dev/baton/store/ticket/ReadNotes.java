package dev.baton.store.ticket;

import static dev.baton.store.generated.Tables.TICKET;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** The engagement's notes: of the open ticket, else of the last one. */
public final class ReadNotes {
    private final DSLContext dsl;

    public ReadNotes(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param version to be named when they are saved */
    public record Notes(UUID ticketId, String text, int version) {}

    public Optional<Notes> of(UUID conversationId) {
        return dsl.select(TICKET.ID, TICKET.NOTES, TICKET.NOTES_VERSION)
                .from(TICKET)
                .where(TICKET.CONVERSATION_ID.eq(conversationId))
                .orderBy(TICKET.EPISODE.desc())
                .limit(1)
                .fetchOptional(row -> new Notes(row.value1(), row.value2(), row.value3()));
    }
}
