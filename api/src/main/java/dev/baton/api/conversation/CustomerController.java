package dev.baton.api.conversation;

import dev.baton.api.attachment.FileSettings;
import dev.baton.api.engine.Command;
import dev.baton.api.engine.Relay;
import dev.baton.api.idempotency.RequestId;
import dev.baton.api.live.SignsOfLife;
import dev.baton.api.security.CustomerOf;
import dev.baton.api.security.ForCustomer;
import dev.baton.api.security.Limits;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.conversation.ConversationRules;
import dev.baton.domain.refusal.Refusal;
import dev.baton.store.conversation.AppendCustomerMessage;
import dev.baton.store.conversation.AppendCustomerMessage.Appended;
import dev.baton.store.conversation.ReadControl.Now;
import dev.baton.store.outbox.Commands;
import dev.baton.store.policy.CurrentPolicy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a customer reads and does in the own conversation. */
@RestController
@RequestMapping("/api/v1/conversations/{id}")
class CustomerController {
    private final CustomerViews views;
    private final Transcripts transcripts;
    private final AppendCustomerMessage append;
    private final dev.baton.api.engine.Commands commands;
    private final CurrentPolicy policy;
    private final Relay relay;
    private final SignsOfLife signs;
    private final Limits limits;
    private final InstantSource time;

    CustomerController(
            CustomerViews views,
            Transcripts transcripts,
            AppendCustomerMessage append,
            dev.baton.api.engine.Commands commands,
            CurrentPolicy policy,
            Relay relay,
            SignsOfLife signs,
            Limits limits,
            InstantSource time) {
        this.views = views;
        this.transcripts = transcripts;
        this.append = append;
        this.commands = commands;
        this.policy = policy;
        this.relay = relay;
        this.signs = signs;
        this.limits = limits;
        this.time = time;
    }

    @GetMapping
    @ForCustomer
    CustomerView read(@PathVariable UUID id) {
        signs.customer(id);
        return views.of(id);
    }

    @GetMapping("/messages")
    @ForCustomer
    Page messages(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) int after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(Transcripts.MOST) int limit) {
        signs.customer(id);
        return Page.of(transcripts.forCustomer(id, after, limit), limit);
    }

    /**
     * @param clientMessageId made before the first try; the same id and text again is the same message
     * @param text may be empty if there are attachments
     * @param attachments ids of files that were sent ahead; each goes with one message
     */
    record CustomerWrites(
            @NotNull @Size(min = 1, max = 100) String clientMessageId,
            @NotNull String text,
            @Nullable @Size(max = FileSettings.MOST) List<@NotNull UUID> attachments) {}

    /** @param repeated true if it was there already */
    record Accepted(int seq, boolean repeated) {}

    @PostMapping("/messages")
    @ForCustomer
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted write(
            @PathVariable UUID id,
            @AuthenticationPrincipal CustomerOf customer,
            @Valid @RequestBody CustomerWrites message,
            HttpServletRequest request) {
        limits.writing(request, customer);
        signs.customer(id);
        Appended appended = append.append(new AppendCustomerMessage.Words(
                id,
                message.clientMessageId(),
                message.text(),
                Objects.requireNonNullElse(message.attachments(), List.of()),
                time.instant()));
        if (appended.tell() != null) {
            relay.soon(id);
        }
        return new Accepted(appended.seq(), appended.repeated());
    }

    /** The customer wants a person. While one is awaited or there, that is granted already. */
    @PostMapping("/person")
    @ForCustomer
    ResponseEntity<Outcome> person(
            @PathVariable UUID id, @AuthenticationPrincipal CustomerOf customer, HttpServletRequest request) {
        Predicate<Now> granted = now -> now.control() == Control.WAITING_FOR_HUMAN || now.control() == Control.HUMAN;
        return command(
                customer,
                request,
                Commands.ASK_FOR_PERSON,
                granted,
                now -> ConversationRules.mayAskForPerson(now.control(), reopenUntil(now), time.instant()));
    }

    /** The customer goes on with the assistant instead of waiting. */
    @PostMapping("/assistant")
    @ForCustomer
    ResponseEntity<Outcome> assistant(
            @PathVariable UUID id, @AuthenticationPrincipal CustomerOf customer, HttpServletRequest request) {
        return command(
                customer,
                request,
                Commands.CHOOSE_AI,
                now -> now.control() == Control.AI,
                now -> ConversationRules.mayChooseAi(now.control()));
    }

    @PostMapping("/end")
    @ForCustomer
    ResponseEntity<Outcome> end(
            @PathVariable UUID id, @AuthenticationPrincipal CustomerOf customer, HttpServletRequest request) {
        return command(
                customer,
                request,
                Commands.END,
                now -> now.control() == Control.CLOSED,
                now -> ConversationRules.mayEnd(now.control()));
    }

    /**
     * @param pending true if it is noted and will happen, but has not within two seconds
     * @param conversation the state now
     */
    record Outcome(boolean pending, CustomerView conversation) {}

    private ResponseEntity<Outcome> command(
            CustomerOf customer,
            HttpServletRequest request,
            String kind,
            Predicate<Now> seen,
            Function<Now, @Nullable Refusal> may) {
        UUID id = customer.conversationId();
        limits.writing(request, customer);
        signs.customer(id);
        UUID requestId = RequestId.of(request);
        boolean done = commands.give(new Command(id, requestId, kind, Map.of("requestId", requestId), seen), may);
        return ResponseEntity.status(done ? HttpStatus.OK : HttpStatus.ACCEPTED).body(new Outcome(!done, views.of(id)));
    }

    private @Nullable Instant reopenUntil(Now now) {
        Instant closedAt = now.closedAt();
        return closedAt == null ? null : closedAt.plus(policy.read().timings().reopen());
    }
}
