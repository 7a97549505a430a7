package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.HANDOFF;
import static dev.baton.store.generated.Tables.PASSKEY;
import static dev.baton.store.generated.Tables.PASSKEY_CHECK;

import dev.baton.domain.conversation.Control;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The Shared Passkey of the escalation under way. Whoever is not to read its words does not get them from here. */
public final class ReadPasskey {
    private final DSLContext dsl;

    public ReadPasskey(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param saidAt when the customer wrote it into the chat, where it is hidden */
    public record Shown(
            String phrase, Instant expiresAt, @Nullable Instant saidAt) {

        /** Not the words: this may be logged. */
        @Override
        public String toString() {
            return "Shown until " + expiresAt;
        }
    }

    /** What an agent said of it. */
    public record Checked(UUID agentId, String agentName, boolean matches, Instant at) {}

    /** As the identified customer reads it, from the escalation on until it ends. */
    public Optional<Shown> ofCustomer(UUID conversationId, Instant now) {
        return read(
                conversationId,
                now,
                CONVERSATION
                        .CONTROL
                        .in(Control.WAITING_FOR_HUMAN, Control.HUMAN)
                        .and(CONVERSATION.IDENTITY.eq("verified")));
    }

    /** As the agent in charge reads it; nobody else of the team, and nobody before a person is in charge. */
    public Optional<Shown> ofAgent(UUID conversationId, UUID agentId, Instant now) {
        return read(conversationId, now, CONVERSATION.CONTROL.eq(Control.HUMAN).and(CONVERSATION.AGENT_ID.eq(agentId)));
    }

    /** True if there is one, whoever asks. */
    public boolean exists(UUID conversationId, Instant now) {
        return read(conversationId, now, CONVERSATION.CONTROL.in(Control.WAITING_FOR_HUMAN, Control.HUMAN))
                .isPresent();
    }

    /** Of the newest escalation, oldest first; also when the words are erased. */
    public List<Checked> checks(UUID conversationId) {
        return dsl.select(PASSKEY_CHECK.AGENT_ID, AGENT.DISPLAY_NAME, PASSKEY_CHECK.MATCHES, PASSKEY_CHECK.CHECKED_AT)
                .from(PASSKEY_CHECK)
                .join(AGENT)
                .on(AGENT.ID.eq(PASSKEY_CHECK.AGENT_ID))
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(PASSKEY_CHECK.CONVERSATION_ID))
                .and(CONVERSATION.EPISODE.eq(PASSKEY_CHECK.EPISODE))
                .where(PASSKEY_CHECK.CONVERSATION_ID.eq(conversationId))
                .orderBy(PASSKEY_CHECK.CHECKED_AT, PASSKEY_CHECK.ID)
                .fetch(row -> new Checked(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private Optional<Shown> read(UUID conversationId, Instant now, Condition mayRead) {
        return dsl.select(PASSKEY.PHRASE, PASSKEY.EXPIRES_AT, PASSKEY.SAID_AT)
                .from(PASSKEY)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(PASSKEY.CONVERSATION_ID))
                .join(HANDOFF)
                .on(HANDOFF.CONVERSATION_ID.eq(PASSKEY.CONVERSATION_ID))
                .and(HANDOFF.EPISODE.eq(PASSKEY.EPISODE))
                .and(HANDOFF.ENDED_AT.isNull())
                .where(PASSKEY.CONVERSATION_ID.eq(conversationId))
                .and(PASSKEY.EXPIRES_AT.gt(now))
                .and(mayRead)
                .fetchOptional(row -> new Shown(row.value1(), row.value2(), row.value3()));
    }
}
