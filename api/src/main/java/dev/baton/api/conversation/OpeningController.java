package dev.baton.api.conversation;

import dev.baton.api.conversation.AskedBefore.Answered;
import dev.baton.api.engine.Relay;
import dev.baton.api.security.ForAnyone;
import dev.baton.api.security.Limits;
import dev.baton.api.security.MerchantToken;
import dev.baton.domain.conversation.MessageText;
import dev.baton.domain.prechat.Answer;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.conversation.AppendCustomerMessage;
import dev.baton.store.conversation.OpenConversation;
import dev.baton.store.conversation.OpenConversation.Opened;
import dev.baton.store.conversation.OpenConversation.Opening;
import dev.baton.store.customer.KnowCustomer;
import dev.baton.store.queue.ReadQueues;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A customer begins a conversation and gets the token for it. */
@RestController
@RequestMapping("/api/v1/conversations")
class OpeningController {
    private final OpenConversation open;
    private final AppendCustomerMessage append;
    private final KnowCustomer customers;
    private final ReadQueues queues;
    private final AskedBefore asked;
    private final OpeningKeys keys;
    private final MerchantToken merchant;
    private final Relay relay;
    private final Limits limits;
    private final InstantSource time;

    OpeningController(
            OpenConversation open,
            AppendCustomerMessage append,
            KnowCustomer customers,
            ReadQueues queues,
            AskedBefore asked,
            OpeningKeys keys,
            MerchantToken merchant,
            Relay relay,
            Limits limits,
            InstantSource time) {
        this.open = open;
        this.append = append;
        this.customers = customers;
        this.queues = queues;
        this.asked = asked;
        this.keys = keys;
        this.merchant = merchant;
        this.relay = relay;
        this.limits = limits;
        this.time = time;
    }

    /**
     * @param text the first message; null: none yet
     * @param locale language tag, "en" if missing
     * @param zone IANA name of the customer's time zone, in which times are told; null: not known
     * @param direct key of a queue to which customers may go straight, without the AI
     * @param identityToken signed by the merchant: the customer is verified; a token that is not good is refused
     * @param answered what was asked before the chat
     * @param customer who the customer claims to be; ignored beside a token
     */
    record Open(
            @Nullable String text,

            @Nullable @Pattern(regexp = "[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}")
            String locale,

            @Nullable @Size(min = 1, max = 60) String zone,
            @Nullable @Size(min = 1, max = 100) String category,
            @Nullable @Size(min = 1, max = 100) String direct,
            @Nullable @Size(max = 8000) String identityToken,
            @Nullable @Valid Claimed customer,
            @Nullable @Valid Contact contact,
            @Nullable @Valid Answered answered) {}

    /** @param key the merchant's id of the customer */
    record Claimed(
            @Nullable @Size(min = 1, max = 200) String key,
            @Nullable @Size(min = 1, max = 200) String name) {}

    record Contact(
            @Nullable @Email @Size(max = 320) String email,

            @Nullable @Pattern(regexp = "\\+?[0-9 ()/.-]{3,40}")
            String phone) {}

    /** @param token bearer token for this one conversation; shown only here */
    record OpenedView(UUID id, long caseNumber, @NotBlank String token) {}

    @PostMapping
    @ForAnyone
    @ResponseStatus(HttpStatus.CREATED)
    OpenedView open(
            @Parameter(
                            description =
                                    "Made by the client, hard to guess (a UUID): the same key and body again give the same answer")
                    @RequestHeader("Idempotency-Key")
                    String key,
            @Parameter(description = "Token of an earlier conversation that this one continues")
                    @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable
                    String earlier,
            @Valid @RequestBody Open body,
            HttpServletRequest request) {
        if (body.text() != null) {
            mustBeMessage(body.text());
        }
        if (body.direct() != null && !queues.direct(body.direct())) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        List<Answer> answers = asked.read(body.answered(), "answered.");
        OpeningKeys.Made made = keys.make(key, body);
        if (!made.repeated()) {
            limits.opening(request);
        }
        Instant now = time.instant();
        Opened opened = open.open(opening(body, answers, made, keys.earlier(earlier), now));
        if (body.text() != null) {
            append.append(new AppendCustomerMessage.Words(made.id(), OpeningKeys.FIRST_MESSAGE, body.text(), now));
        }
        keys.done(key);
        relay.soon(made.id());
        return new OpenedView(made.id(), opened.caseNumber(), made.token());
    }

    private Opening opening(
            Open body, List<Answer> answers, OpeningKeys.Made made, @Nullable UUID previous, Instant now) {
        Who who = who(body);
        Contact contact = body.contact();
        return new Opening(
                made.id(),
                "chat",
                body.locale() == null ? "en" : body.locale(),
                made.tokenHash(),
                who.customerId(),
                who.identity(),
                who.name(),
                first(who.email(), contact == null ? null : contact.email()),
                first(who.phone(), contact == null ? null : contact.phone()),
                body.category(),
                body.direct(),
                previous,
                zone(body.zone()),
                answers,
                now);
    }

    private record Who(
            String identity,
            @Nullable UUID customerId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    private Who who(Open body) {
        if (body.identityToken() != null) {
            MerchantToken.Verified v = merchant.verify(body.identityToken());
            UUID id = customers.vouchedFor(v.customerKey(), v.name(), v.email(), v.phone());
            return new Who("verified", id, v.name(), v.email(), v.phone());
        }
        Claimed claimed = body.customer();
        if (claimed == null && body.contact() == null) {
            return new Who("anonymous", null, null, null, null);
        }
        UUID id = claimed == null || claimed.key() == null
                ? null
                : customers.byKey(claimed.key()).orElse(null);
        return new Who("claimed", id, claimed == null ? null : claimed.name(), null, null);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static @Nullable String zone(@Nullable String name) {
        return name == null || ZoneId.getAvailableZoneIds().contains(name) ? name : null;
    }

    private static void mustBeMessage(String text) {
        Refusal refusal = MessageText.refusal(text);
        if (refusal != null) {
            throw new Refused(refusal);
        }
    }
}
