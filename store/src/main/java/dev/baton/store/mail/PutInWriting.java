package dev.baton.store.mail;

import static dev.baton.store.generated.Tables.MAIL;
import static dev.baton.store.generated.Tables.PROMISE;

import dev.baton.domain.mail.MailKind;
import dev.baton.store.conversation.LockedConversation;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever was promised a time and can be reached by mail has it in writing: the first of an episode, and each that takes its place. */
public final class PutInWriting {
    /** Who changes the choice back and forth is written to once. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private PutInWriting() {}

    /** A promise was made. Part of what the caller saves. */
    public static void promised(LockedConversation conversation, UUID promise, Instant at) {
        if (!WriteMail.possible(conversation)) {
            return;
        }
        String episode = "e" + conversation.row().getEpisode();
        if (!written(conversation, episode)) {
            WriteMail.in(conversation, MailKind.ESCALATION_LOGGED, episode, at, at);
        } else {
            WriteMail.in(conversation, MailKind.PROMISE_MOVED, promise.toString(), at.plus(SETTLED), at);
        }
    }

    /** An address is known now: what was promised before is written, if it was not. Part of what the caller saves. */
    public static void reachable(LockedConversation conversation, Instant at) {
        UUID promise = open(conversation);
        if (promise != null && !written(conversation, "e" + conversation.row().getEpisode())) {
            promised(conversation, promise, at);
        }
    }

    private static @Nullable UUID open(LockedConversation conversation) {
        return conversation
                .tx()
                .select(PROMISE.ID)
                .from(PROMISE)
                .where(PROMISE.CONVERSATION_ID.eq(conversation.id()))
                .and(PROMISE.STATE.eq("OPEN"))
                .fetchAny(PROMISE.ID);
    }

    private static boolean written(LockedConversation conversation, String episode) {
        return conversation
                .tx()
                .fetchExists(
                        MAIL,
                        MAIL.CONVERSATION_ID
                                .eq(conversation.id())
                                .and(MAIL.KIND.eq(MailKind.ESCALATION_LOGGED.name()))
                                .and(MAIL.OPERATION.eq(episode)));
    }
}
