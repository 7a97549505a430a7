package dev.baton.store.ticket;

import static dev.baton.store.generated.Tables.OUTBOX;

import dev.baton.domain.refusal.Refused;
import dev.baton.store.audit.Act;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.outbox.Commands;
import dev.baton.store.outbox.WriteCommand;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** A lead takes an engagement from an agent: the story is told, and the act is in the audit, once a request. */
public final class ForceRelease {
    private final DSLContext dsl;

    public ForceRelease(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param agentId the agent in charge; if somebody else is by the time that it is done, nothing happens
     * @param reason for the audit
     */
    public record Forced(UUID requestId, UUID conversationId, UUID agentId, String reason) {}

    /** @throws Refused NOT_FOUND, KEY_REUSED */
    public void write(Forced forced, Act act) {
        dsl.transaction(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), forced.conversationId());
            boolean repeated = c.dsl().fetchExists(OUTBOX, OUTBOX.ID.eq(forced.requestId()));
            WriteCommand.in(
                    conversation,
                    forced.requestId(),
                    Commands.RELEASE,
                    Map.of(
                            "requestId", forced.requestId(),
                            "agentId", forced.agentId(),
                            "byAgentId", act.actorId()),
                    act.at());
            if (!repeated) {
                act.write(
                        c.dsl(),
                        "engagement.released",
                        forced.conversationId().toString(),
                        Map.of("agent", forced.agentId()),
                        Map.of("reason", forced.reason()));
            }
        });
    }
}
