package dev.baton.store.conversation;

import dev.baton.domain.refusal.Refused;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.live.Hints;
import dev.baton.store.mail.PutInWriting;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** How the customer can be reached. What is null stays as it is. */
public final class SaveContact {
    private final DSLContext dsl;

    public SaveContact(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @throws Refused NOT_FOUND without such a conversation */
    public void save(
            UUID conversationId, @Nullable String name, @Nullable String email, @Nullable String phone, Instant at) {
        dsl.transaction(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), conversationId);
            ConversationRecord row = conversation.row();
            if (name != null) {
                row.setClaimedName(name);
            }
            if (email != null) {
                row.setContactEmail(email);
            }
            if (phone != null) {
                row.setContactPhone(phone);
            }
            if (row.getIdentity().equals("anonymous")) {
                row.setIdentity("claimed");
            }
            conversation.event("contact.given", "customer", at, Map.of("email", email != null, "phone", phone != null));
            if (email != null) {
                PutInWriting.reachable(conversation, at);
            }
            conversation.save();
            Hints.send(c.dsl(), Hints.Kind.CONVERSATION, conversationId);
        });
    }
}
