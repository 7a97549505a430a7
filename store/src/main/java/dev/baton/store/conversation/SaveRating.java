package dev.baton.store.conversation;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.live.Hints;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The customer's answer to the survey, after closing; a later one replaces it. */
public final class SaveRating {
    private final DSLContext dsl;

    public SaveRating(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param person and {@code assistant}: how they were, from 1 to 5; null: not said
     * @throws Refused NOT_FOUND without such a conversation, CONVERSATION_OPEN before it is closed
     */
    public void save(
            UUID conversationId,
            @Nullable Integer person,
            @Nullable Integer assistant,
            @Nullable String text,
            Instant at) {
        dsl.transaction(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), conversationId);
            if (conversation.row().getControl() != Control.CLOSED) {
                throw new Refused(Refusal.CONVERSATION_OPEN);
            }
            conversation.row().setRating(person);
            conversation.row().setAssistantRating(assistant);
            conversation.row().setRatingText(text);
            conversation.event(
                    "conversation.rated",
                    "customer",
                    at,
                    Map.of("person", person == null ? 0 : person, "assistant", assistant == null ? 0 : assistant));
            conversation.save();
            Hints.send(c.dsl(), Hints.Kind.CONVERSATION, conversationId);
        });
    }
}
