package dev.baton.store.customer;

import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.handoff.KeepPasskey;
import dev.baton.store.handoff.OpenEpisode;
import dev.baton.store.live.Hints;
import dev.baton.store.mail.PutInWriting;
import dev.baton.store.policy.CurrentPolicy;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The merchant says in the middle of a conversation who its customer is; what was said before is kept. */
public final class VouchFor {
    private final DSLContext dsl;
    private final CurrentPolicy policy;

    public VouchFor(DSLContext dsl) {
        this.dsl = dsl;
        this.policy = new CurrentPolicy(dsl);
    }

    /**
     * @param customerId as the merchant's token says
     * @throws Refused NOT_FOUND without such a conversation, IDENTITY_REFUSED if it belongs to another verified customer
     */
    public void vouch(
            UUID conversationId,
            UUID customerId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            Instant at) {
        dsl.transaction(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), conversationId);
            ConversationRecord row = conversation.row();
            boolean verified = row.getIdentity().equals("verified");
            if (verified && !customerId.equals(row.getCustomerId())) {
                throw new Refused(Refusal.IDENTITY_REFUSED);
            }
            row.setCustomerId(customerId);
            row.setIdentity("verified");
            row.setClaimedName(name == null ? row.getClaimedName() : name);
            row.setContactEmail(email == null ? row.getContactEmail() : email);
            row.setContactPhone(phone == null ? row.getContactPhone() : phone);
            if (!verified) {
                conversation.event("customer.verified", "customer", at, Map.of("customer", customerId));
                makePasskey(conversation, at);
            }
            PutInWriting.reachable(conversation, at);
            conversation.save();
            Hints.send(c.dsl(), Hints.Kind.CONVERSATION, conversationId);
        });
    }

    /** Who signs in while a person is awaited or there has the words as if signed in from the start. */
    private void makePasskey(LockedConversation conversation, Instant at) {
        HandoffRecord handoff = OpenEpisode.handoff(conversation);
        if (handoff != null) {
            EscalationPolicy version = policy.version(conversation.tx(), handoff.getPolicyVersion());
            KeepPasskey.make(conversation, version, handoff.getEpisode(), at);
        }
    }
}
