package dev.baton.store.queue;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.ASSIGNMENT;
import static dev.baton.store.generated.Tables.TICKET;

import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.AssignmentRecord;
import dev.baton.store.live.Hints;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The agent no longer holds the ticket; the capacity is free. After the commit the agent is to be offered the next one. */
public final class EndAssignment {
    private EndAssignment() {}

    /** @return the agent who is free now; null if nobody held it */
    public static @Nullable UUID in(LockedConversation conversation, AssignmentState end, Instant at) {
        AssignmentRecord live = conversation
                .tx()
                .fetchOne(
                        ASSIGNMENT,
                        ASSIGNMENT.CONVERSATION_ID.eq(conversation.id()).and(AssignmentState.live()));
        if (live == null) {
            return null;
        }
        live.setState(end.name());
        live.setEndedAt(at);
        live.update();
        conversation
                .tx()
                .update(TICKET)
                .setNull(TICKET.ASSIGNEE_ID)
                .where(TICKET.ID.eq(live.getTicketId()))
                .and(TICKET.CLOSED_AT.isNull())
                .execute();
        conversation
                .tx()
                .update(AGENT)
                .set(AGENT.IDLE_SINCE, at)
                .where(AGENT.ID.eq(live.getAgentId()))
                .execute();
        conversation.event(
                "assignment.ended", "agent:" + live.getAgentId(), at, Map.of("lease", live.getId(), "state", end));
        Hints.send(conversation.tx(), Hints.Kind.AGENT, live.getAgentId());
        return live.getAgentId();
    }
}
