package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.HANDOFF;
import static dev.baton.store.generated.Tables.PASSKEY;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.handoff.Passkey;
import dev.baton.store.generated.tables.records.PasskeyRecord;
import dev.baton.store.live.Hints;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Keeps the words of a Shared Passkey out of everything that people write. */
public final class HiddenPasskey {
    private HiddenPasskey() {}

    /** The customer's text as it may be kept; that the words were right is noted. */
    static String fromCustomer(LockedConversation conversation, String text, Instant at) {
        PasskeyRecord row = mayHold(conversation, text) ? row(conversation.tx(), conversation.id()) : null;
        if (row == null || !Passkey.of(row.getPhrase()).isIn(text)) {
            return text;
        }
        row.setSaidAt(at);
        row.update();
        Hints.send(conversation.tx(), Hints.Kind.CONVERSATION, conversation.id());
        return Passkey.of(row.getPhrase()).hiddenIn(text);
    }

    /** An agent's text as it may be kept. */
    static String fromHuman(LockedConversation conversation, String text) {
        return mayHold(conversation, text) ? in(conversation.tx(), conversation.id(), text) : text;
    }

    /** Any text about a conversation as it may be kept. */
    public static String in(DSLContext tx, UUID conversationId, String text) {
        PasskeyRecord row = Passkey.mayBeIn(text) ? row(tx, conversationId) : null;
        return row == null ? text : Passkey.of(row.getPhrase()).hiddenIn(text);
    }

    private static boolean mayHold(LockedConversation conversation, String text) {
        Control control = conversation.row().getControl();
        return (control == Control.WAITING_FOR_HUMAN || control == Control.HUMAN)
                && conversation.row().getIdentity().equals("verified")
                && Passkey.mayBeIn(text);
    }

    private static @Nullable PasskeyRecord row(DSLContext tx, UUID conversationId) {
        return tx.select(PASSKEY.fields())
                .from(PASSKEY)
                .join(HANDOFF)
                .on(HANDOFF.CONVERSATION_ID.eq(PASSKEY.CONVERSATION_ID))
                .and(HANDOFF.EPISODE.eq(PASSKEY.EPISODE))
                .and(HANDOFF.ENDED_AT.isNull())
                .where(PASSKEY.CONVERSATION_ID.eq(conversationId))
                .fetchOneInto(PASSKEY);
    }
}
