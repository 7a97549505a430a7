package dev.baton.api.conversation;

import dev.baton.domain.conversation.Control;
import dev.baton.store.conversation.ReadConversation.Lease;
import dev.baton.store.conversation.ReadConversation.Ownership;
import dev.baton.store.conversation.ReadConversation.Promise;
import dev.baton.store.conversation.ReadConversation.Ticket;
import dev.baton.store.mail.ReadMails;
import dev.baton.store.sla.ReadClocks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as the team sees it.
 *
 * @param agentName who is in charge
 * @param mine true if the asking agent is in charge
 * @param ticket the open one; else the last one
 * @param lease who holds the ticket
 * @param leaseWarnsAt when the silent agent is warned; null: the customer does not wait
 * @param leaseEndsAt when somebody else is looked for
 * @param nextDue the earliest due time of a running clock
 * @param clocks newest first
 * @param mails what the customer was told by e-mail, or is to be; newest last
 * @param completesAt until when Completed can be taken back; null: nobody has said it
 * @param zone of the customer, as an IANA name; null: not known
 * @param customerDeliveredSeq number of the newest message that the customer's screen has, and {@code customerReadSeq}: that the
 *     customer has seen
 * @param attributes what the page around the chat says of the customer; claimed
 * @param engineLink the story in the Temporal UI; only for whoever may follow it there
 */
public record DeskView(
        UUID id,
        long caseNumber,
        String channel,
        String locale,
        String identity,
        @Nullable String customerName,
        Control control,
        int epoch,
        Instant controlSince,
        String controlBecause,
        @Nullable UUID agentId,
        @Nullable String agentName,
        boolean mine,
        int episode,
        String category,
        int lastSeq,
        int answeredSeq,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable UUID previousId,
        @Nullable Integer rating,
        @Nullable String ratingText,
        @Nullable Instant customerSeenAt,
        @Nullable Instant customerWaitsSince,
        @Nullable Ticket ticket,
        @Nullable Lease lease,
        @Nullable Instant leaseWarnsAt,
        @Nullable Instant leaseEndsAt,
        @Nullable Instant nextDue,
        List<ReadClocks.Shown> clocks,
        List<Ownership> ownership,
        List<Promise> promises,
        List<ReadMails.Mail> mails,
        @Nullable Instant completesAt,
        @Nullable String zone,
        int customerDeliveredSeq,
        int customerReadSeq,
        Map<String, String> attributes,
        @Nullable String engineLink) {}
