package dev.baton.api.queue;

import dev.baton.api.conversation.DeskOutcome;
import dev.baton.api.conversation.DeskOutcomes;
import dev.baton.api.engine.Command;
import dev.baton.api.engine.Commands;
import dev.baton.api.engine.Relay;
import dev.baton.api.idempotency.RequestId;
import dev.baton.api.live.SignsOfLife;
import dev.baton.api.security.ForTeam;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.agent.Right;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.conversation.ConversationRules;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.conversation.ReadControl;
import dev.baton.store.conversation.ReadControl.Now;
import dev.baton.store.conversation.ReadConversation;
import dev.baton.store.queue.ClaimTicket;
import dev.baton.store.queue.ClaimTicket.Answer;
import dev.baton.store.queue.ClaimTicket.Claim;
import dev.baton.store.queue.DeclineOffer;
import dev.baton.store.queue.ReadOffers;
import dev.baton.store.queue.TransferTicket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Taking a ticket: out of the queue, by an offer, or because the lead says so. Of any number, one wins. */
@RestController
@RequestMapping("/api/v1/desk")
class TakingController {
    private final ClaimTicket claim;
    private final DeclineOffer decline;
    private final TransferTicket transfer;
    private final ReadOffers offers;
    private final ReadControl control;
    private final ReadConversation conversations;
    private final Commands commands;
    private final Relay relay;
    private final DeskOutcomes outcomes;
    private final SignsOfLife signs;
    private final InstantSource time;

    TakingController(
            ClaimTicket claim,
            DeclineOffer decline,
            TransferTicket transfer,
            ReadOffers offers,
            ReadControl control,
            ReadConversation conversations,
            Commands commands,
            Relay relay,
            DeskOutcomes outcomes,
            SignsOfLife signs,
            InstantSource time) {
        this.claim = claim;
        this.decline = decline;
        this.transfer = transfer;
        this.offers = offers;
        this.control = control;
        this.conversations = conversations;
        this.commands = commands;
        this.relay = relay;
        this.outcomes = outcomes;
        this.signs = signs;
        this.time = time;
    }

    record Offers(List<ReadOffers.Offer> offers) {}

    /** What rings at me. */
    @GetMapping("/offers")
    @ForTeam(Right.ANSWER)
    Offers offers(@AuthenticationPrincipal TeamMember member) {
        signs.agent(member.agentId());
        return new Offers(offers.open(member.agentId()));
    }

    /** @param overCapacity true: I know that it is more than agreed */
    record Accept(@Nullable Boolean overCapacity) {}

    /** Accept Transfer, by hand. 409 ALREADY_TAKEN names who was faster. */
    @PostMapping("/tickets/{ticketId}/accept")
    @ForTeam(Right.ANSWER)
    ResponseEntity<DeskOutcome> accept(
            @PathVariable UUID ticketId,
            @AuthenticationPrincipal TeamMember member,
            @Valid @RequestBody(required = false) @Nullable Accept accept,
            HttpServletRequest request) {
        boolean knowingly = accept != null && Boolean.TRUE.equals(accept.overCapacity());
        return take(
                new Claim(
                        RequestId.of(request), ticketId, member.agentId(), null, "accepted", knowingly, time.instant()),
                member);
    }

    @PostMapping("/offers/{offerId}/accept")
    @ForTeam(Right.ANSWER)
    ResponseEntity<DeskOutcome> acceptOffer(
            @PathVariable UUID offerId,
            @AuthenticationPrincipal TeamMember member,
            @Valid @RequestBody(required = false) @Nullable Accept accept,
            HttpServletRequest request) {
        boolean knowingly = accept != null && Boolean.TRUE.equals(accept.overCapacity());
        UUID ticketId = offers.ticket(offerId, member.agentId()).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        return take(
                new Claim(
                        RequestId.of(request),
                        ticketId,
                        member.agentId(),
                        offerId,
                        "accepted",
                        knowingly,
                        time.instant()),
                member);
    }

    @PostMapping("/offers/{offerId}/decline")
    @ForTeam(Right.ANSWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable UUID offerId, @AuthenticationPrincipal TeamMember member, HttpServletRequest request) {
        decline.decline(offerId, member.agentId(), RequestId.of(request), time.instant());
    }

    record Assign(@NotNull UUID agentId) {}

    /** The lead gives a conversation to somebody. One that another person holds is offered to them as a transfer. */
    @PostMapping("/conversations/{id}/assign")
    @ForTeam(Right.REASSIGN)
    ResponseEntity<DeskOutcome> assign(
            @PathVariable UUID id,
            @AuthenticationPrincipal TeamMember member,
            @Valid @RequestBody Assign to,
            HttpServletRequest request) {
        UUID requestId = RequestId.of(request);
        Now now = control.of(id, requestId.toString()).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        UUID holder = now.agentId();
        if (now.control() == Control.WAITING_FOR_HUMAN) {
            UUID ticketId = conversations
                    .read(id)
                    .map(ReadConversation.Shown::ticket)
                    .map(ReadConversation.Ticket::id)
                    .orElseThrow(() -> new Refused(Refusal.NOT_WAITING));
            return take(
                    new Claim(requestId, ticketId, to.agentId(), null, "assigned_by_lead", true, time.instant()),
                    member);
        }
        if (holder != null && !holder.equals(to.agentId())) {
            transfer.transfer(new TransferTicket.Transfer(
                    requestId, id, holder, to.agentId(), "assigned by " + member.displayName(), time.instant()));
            return outcomes.of(id, member, () -> true);
        }
        Command command = new Command(
                id,
                requestId,
                dev.baton.store.outbox.Commands.TAKE_OVER,
                Map.of("requestId", requestId, "agentId", to.agentId()),
                seen -> seen.control() == Control.HUMAN && to.agentId().equals(seen.agentId()));
        return outcomes.of(
                id, member, () -> commands.give(command, seen -> ConversationRules.mayTakeOver(seen.control())));
    }

    private ResponseEntity<DeskOutcome> take(Claim wanted, TeamMember member) {
        return switch (claim.claim(wanted)) {
            case Answer.TakenBy(UUID agentId, String name) -> throw DeskOutcomes.takenBy(name);
            case Answer.Claimed(UUID leaseId, UUID conversationId, boolean over) -> {
                relay.soon(conversationId);
                Command command = new Command(
                        conversationId,
                        leaseId,
                        dev.baton.store.outbox.Commands.OFFER_ACCEPTED,
                        Map.of(),
                        now -> now.control() == Control.HUMAN
                                && wanted.agentId().equals(now.agentId()));
                yield outcomes.of(conversationId, member, () -> commands.follow(command));
            }
        };
    }
}
