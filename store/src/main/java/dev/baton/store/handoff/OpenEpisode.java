package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.HANDOFF;
import static dev.baton.store.generated.Tables.TICKET;

import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.generated.tables.records.TicketRecord;
import org.jspecify.annotations.Nullable;

/** The handoff that is under way in a conversation, and its ticket; at most one of each. */
public final class OpenEpisode {
    private OpenEpisode() {}

    public static @Nullable HandoffRecord handoff(LockedConversation conversation) {
        return conversation
                .tx()
                .fetchOne(HANDOFF, HANDOFF.CONVERSATION_ID.eq(conversation.id()).and(HANDOFF.ENDED_AT.isNull()));
    }

    public static @Nullable TicketRecord ticket(LockedConversation conversation) {
        return conversation
                .tx()
                .fetchOne(TICKET, TICKET.CONVERSATION_ID.eq(conversation.id()).and(TICKET.CLOSED_AT.isNull()));
    }
}
