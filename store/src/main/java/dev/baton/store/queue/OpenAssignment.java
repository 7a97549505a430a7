package dev.baton.store.queue;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.ASSIGNMENT;

import dev.baton.store.generated.tables.records.AssignmentRecord;
import dev.baton.store.generated.tables.records.TicketRecord;
import dev.baton.store.live.Hints;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;

/** Gives a ticket to an agent, who has room for it or goes over it knowingly. */
public final class OpenAssignment {
    private OpenAssignment() {}

    public record Opening(
            UUID leaseId,
            TicketRecord ticket,
            UUID agentId,
            AssignmentState state,
            String because,
            boolean overCapacity,
            Instant at) {}

    public static void in(DSLContext tx, Opening opening) {
        AssignmentRecord row = tx.newRecord(ASSIGNMENT);
        row.setId(opening.leaseId());
        row.setTicketId(opening.ticket().getId());
        row.setConversationId(opening.ticket().getConversationId());
        row.setAgentId(opening.agentId());
        row.setState(opening.state().name());
        row.setBecause(opening.because());
        row.setOverCapacity(opening.overCapacity());
        row.setClaimedAt(opening.at());
        row.setActiveAt(opening.at());
        if (opening.state() == AssignmentState.CONNECTED) {
            row.setConnectedAt(opening.at());
        }
        row.insert();
        opening.ticket().setAssigneeId(opening.agentId());
        opening.ticket().update();
        tx.update(AGENT)
                .set(AGENT.MISSED_OFFERS, 0)
                .where(AGENT.ID.eq(opening.agentId()))
                .execute();
        Hints.send(tx, Hints.Kind.AGENT, opening.agentId());
    }
}
