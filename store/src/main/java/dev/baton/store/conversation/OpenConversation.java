package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.CONVERSATION;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.prechat.Answer;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.live.Hints;
import dev.baton.store.outbox.Commands;
import dev.baton.store.outbox.WriteCommand;
import dev.baton.store.policy.CurrentPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Begins a conversation under the control of the AI, or on its way to a person where it is opened directly with a queue. */
public final class OpenConversation {
    private final DSLContext dsl;
    private final CurrentPolicy policy;

    public OpenConversation(DSLContext dsl) {
        this.dsl = dsl;
        this.policy = new CurrentPolicy(dsl);
    }

    /**
     * @param id made by the caller before the first try; opening it again changes nothing
     * @param tokenHash SHA-256 of the customer's bearer token
     * @param directQueue key of a queue that customers may open directly; null: the AI answers
     * @param previousId the earlier conversation that this one continues
     * @param zone IANA name of the customer's time zone; null: not known
     * @param answers to what was asked before the chat
     */
    public record Opening(
            UUID id,
            String channel,
            String locale,
            byte[] tokenHash,
            @Nullable UUID customerId,
            String identity,
            @Nullable String claimedName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String category,
            @Nullable String directQueue,
            @Nullable UUID previousId,
            @Nullable String zone,
            List<Answer> answers,
            Instant at) {
        /** Without a zone, and with nothing asked before. */
        public Opening(
                UUID id,
                String channel,
                String locale,
                byte[] tokenHash,
                @Nullable UUID customerId,
                String identity,
                @Nullable String claimedName,
                @Nullable String email,
                @Nullable String phone,
                @Nullable String category,
                @Nullable String directQueue,
                @Nullable UUID previousId,
                Instant at) {
            this(
                    id,
                    channel,
                    locale,
                    tokenHash,
                    customerId,
                    identity,
                    claimedName,
                    email,
                    phone,
                    category,
                    directQueue,
                    previousId,
                    null,
                    List.of(),
                    at);
        }
    }

    /** @param opened false if there was a conversation of this id already */
    public record Opened(long caseNumber, boolean opened) {}

    public Opened open(Opening opening) {
        return dsl.transactionResult(c -> {
            DSLContext tx = c.dsl();
            int inserted = tx.insertInto(CONVERSATION)
                    .set(rowOf(tx, opening))
                    .onConflict(CONVERSATION.ID)
                    .doNothing()
                    .execute();
            LockedConversation conversation = LockedConversation.lock(tx, opening.id());
            if (inserted > 0) {
                begin(conversation, opening);
            }
            return new Opened(conversation.row().getCaseNumber(), inserted > 0);
        });
    }

    private void begin(LockedConversation conversation, Opening opening) {
        ChangeControl.begin(conversation, "customer", "opened", opening.at());
        conversation.event(
                "conversation.opened",
                "customer",
                opening.at(),
                Map.of("channel", opening.channel(), "identity", opening.identity()));
        SaveAnswers.in(conversation, opening.answers(), opening.at());
        if (opening.directQueue() == null) {
            Disclosure.once(conversation, policy.in(conversation.tx()), opening.at());
        } else {
            UUID request = UUID.nameUUIDFromBytes(
                    (opening.id() + "/direct").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            WriteCommand.in(conversation, request, Commands.ASK_FOR_PERSON, Map.of("requestId", request), opening.at());
        }
        conversation.save();
        Hints.send(conversation.tx(), Hints.Kind.CONVERSATION, opening.id());
    }

    private ConversationRecord rowOf(DSLContext tx, Opening opening) {
        ConversationRecord row = tx.newRecord(CONVERSATION);
        row.setId(opening.id());
        row.setChannel(opening.channel());
        row.setLocale(opening.locale());
        row.setTokenHash(opening.tokenHash());
        row.setCustomerId(opening.customerId());
        row.setIdentity(opening.identity());
        row.setClaimedName(opening.claimedName());
        row.setContactEmail(opening.email());
        row.setContactPhone(opening.phone());
        if (opening.category() != null) {
            row.setCategory(opening.category());
        }
        row.setDirectQueue(opening.directQueue());
        row.setPreviousId(opening.previousId());
        row.setZone(opening.zone());
        row.setOpenedAt(opening.at());
        row.setControlSince(opening.at());
        row.setIdleAt(IdleLimit.after(Control.AI, policy.in(tx).timings(), opening.at()));
        return row;
    }
}
