package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.CALENDAR;
import static dev.baton.store.generated.Tables.QUEUE;

import dev.baton.domain.conversation.Cause;
import dev.baton.store.generated.enums.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Fills an empty database with what a test needs: a queue that never closes, agents, conversations. */
public final class Desk {
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final DSLContext dsl;

    public Desk(DSLContext dsl) {
        this.dsl = dsl;
        dsl.insertInto(CALENDAR, CALENDAR.KEY, CALENDAR.ZONE, CALENDAR.HOURS)
                .values("always", "UTC", JSONB.valueOf("{}"))
                .execute();
        dsl.insertInto(QUEUE, QUEUE.KEY, QUEUE.NAME, QUEUE.CALENDAR_KEY, QUEUE.FALLBACK)
                .values("care", "Care", "always", true)
                .execute();
    }

    public UUID agent(String login) {
        UUID id = UUID.randomUUID();
        dsl.insertInto(AGENT, AGENT.ID, AGENT.LOGIN, AGENT.DISPLAY_NAME, AGENT.ROLE, AGENT.PASSWORD_HASH)
                .values(id, login, login, Role.agent, "-")
                .execute();
        return id;
    }

    public UUID conversation() {
        return conversation(null);
    }

    public UUID conversation(@Nullable String directQueue) {
        UUID id = UUID.randomUUID();
        new OpenConversation(dsl)
                .open(new OpenConversation.Opening(
                        id,
                        "chat",
                        "en",
                        id.toString().getBytes(StandardCharsets.UTF_8),
                        null,
                        "anonymous",
                        null,
                        null,
                        null,
                        null,
                        directQueue,
                        null,
                        NOON));
        return id;
    }

    /** Changes control at the epoch in force. */
    public ChangeControl.Changed change(UUID conversation, Cause cause, @Nullable UUID agent) {
        return change(conversation, cause, agent, UUID.randomUUID().toString());
    }

    public ChangeControl.Changed change(UUID conversation, Cause cause, @Nullable UUID agent, String key) {
        return dsl.transactionResult(c -> {
            LockedConversation locked = LockedConversation.lock(c.dsl(), conversation);
            int epoch = locked.row().getEpoch();
            return ChangeControl.in(locked, new ChangeControl.Change(epoch, cause, key, "test", agent, NOON));
        });
    }
}
