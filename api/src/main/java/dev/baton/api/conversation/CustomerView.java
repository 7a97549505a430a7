package dev.baton.api.conversation;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.mail.MailState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's own conversation.
 *
 * @param caseNumber to quote
 * @param answeredBy ASSISTANT, PERSON or NOBODY
 * @param agentName the person who answers, by name
 * @param disclosure that the assistant is one, in the customer's language
 * @param lastSeq number of the newest message
 * @param reopenUntil until when a closed conversation goes on when the customer writes
 * @param deliveredSeq number of the newest message that the person's screen has, and {@code readSeq}: that the person has seen
 * @param waiting present while a person is awaited
 * @param mailed DUE while a mail with what is promised is on its way, SENT when it has gone; null: there is none
 * @param passkey true if there is a Shared Passkey to read; its words have an address of their own
 */
record CustomerView(
        UUID id,
        long caseNumber,
        String locale,
        Control control,
        int epoch,
        Instant controlSince,
        String answeredBy,
        @Nullable String agentName,
        String disclosure,
        int lastSeq,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant reopenUntil,
        Identity identity,
        @Nullable WaitingCard waiting,
        boolean passkey,
        List<PromiseView> promises,
        @Nullable MailState mailed,
        int deliveredSeq,
        int readSeq,
        Survey survey) {

    /**
     * @param kind anonymous, claimed or verified
     * @param emailConfirmedAt when the address that is known was proved by a one-time code
     * @param mayConfirm true if a code can be asked for now
     * @param codeCheck present while a code is awaited
     */
    record Identity(
            String kind,
            @Nullable String name,
            boolean emailKnown,
            boolean phoneKnown,
            @Nullable Instant emailConfirmedAt,
            boolean mayConfirm,
            @Nullable CodeCheck codeCheck) {}

    /**
     * @param address where the code went, as its owner knows it: m***@example.com
     * @param triesLeft 0: another code is needed
     */
    record CodeCheck(String address, Instant expiresAt, int triesLeft) {}

    /**
     * @param why one sentence
     * @param fromSeconds and {@code toSeconds}: the range of the wait from now; null: not known yet
     * @param place in the queue, from 1; null: on the way there or to a person
     * @param opensAt when the desk opens; null: it is open
     * @param choices KEEP_WAITING, ASSISTANT, EMAIL where mails can be sent, CALL_BACK
     */
    record WaitingCard(
            @Nullable ReasonCode reason,
            String why,
            Instant since,
            @Nullable Long fromSeconds,
            @Nullable Long toSeconds,
            @Nullable Integer place,
            @Nullable Instant opensAt,
            Instant updatedAt,
            List<String> choices) {}

    record PromiseView(String kind, Instant dueAt, String state) {}

    /**
     * @param open true if a rating can be given now
     * @param rating of the person
     */
    record Survey(
            boolean open,
            @Nullable Integer rating,
            @Nullable Integer assistantRating) {}
}
