package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.PASSKEY;
import static dev.baton.store.generated.Tables.PASSKEY_CHECK;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.PasskeyCheckRecord;
import dev.baton.store.live.Hints;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** The agent in charge says whether the customer knew the Shared Passkey. Key: the agent's. */
public final class CheckPasskey {
    private final DSLContext dsl;

    public CheckPasskey(DSLContext dsl) {
        this.dsl = dsl;
    }

    public record Check(UUID key, UUID conversationId, UUID agentId, boolean matches, Instant at) {}

    /** Refused: NOT_FOUND, NOT_IN_CONTROL, PASSKEY_GONE, KEY_REUSED. */
    public void check(Check check) {
        dsl.transaction(c -> in(LockedConversation.lock(c.dsl(), check.conversationId()), check));
    }

    private static void in(LockedConversation conversation, Check check) {
        DSLContext tx = conversation.tx();
        PasskeyCheckRecord earlier = tx.fetchOne(PASSKEY_CHECK, PASSKEY_CHECK.ID.eq(check.key()));
        if (earlier != null) {
            mustBeTheSame(earlier, check);
            return;
        }
        boolean inCharge = conversation.row().getControl() == Control.HUMAN
                && check.agentId().equals(conversation.row().getAgentId());
        if (!inCharge) {
            throw new Refused(Refusal.NOT_IN_CONTROL);
        }
        int episode = conversation.row().getEpisode();
        boolean there = tx.fetchExists(
                PASSKEY,
                PASSKEY.CONVERSATION_ID
                        .eq(conversation.id())
                        .and(PASSKEY.EPISODE.eq(episode))
                        .and(PASSKEY.EXPIRES_AT.gt(check.at())));
        if (!there) {
            throw new Refused(Refusal.PASSKEY_GONE);
        }
        tx.insertInto(PASSKEY_CHECK)
                .set(PASSKEY_CHECK.ID, check.key())
                .set(PASSKEY_CHECK.CONVERSATION_ID, conversation.id())
                .set(PASSKEY_CHECK.EPISODE, episode)
                .set(PASSKEY_CHECK.AGENT_ID, check.agentId())
                .set(PASSKEY_CHECK.MATCHES, check.matches())
                .set(PASSKEY_CHECK.CHECKED_AT, check.at())
                .execute();
        conversation.event(
                "passkey.checked",
                "agent:" + check.agentId(),
                check.at(),
                Map.of("episode", episode, "matches", check.matches()));
        conversation.save();
        Hints.send(tx, Hints.Kind.CONVERSATION, conversation.id());
    }

    private static void mustBeTheSame(PasskeyCheckRecord earlier, Check check) {
        boolean same = earlier.getConversationId().equals(check.conversationId())
                && earlier.getAgentId().equals(check.agentId())
                && earlier.getMatches() == check.matches();
        if (!same) {
            throw new Refused(Refusal.KEY_REUSED);
        }
    }
}
