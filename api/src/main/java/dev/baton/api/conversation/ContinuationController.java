package dev.baton.api.conversation;

import dev.baton.api.security.ForAnyone;
import dev.baton.api.security.MerchantToken;
import dev.baton.api.security.Tokens;
import dev.baton.store.conversation.ContinueConversation;
import dev.baton.store.customer.KnowCustomer;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A customer whom the merchant vouches for comes with another device and goes on where the first one is. */
@RestController
@RequestMapping("/api/v1/conversations/continuation")
class ContinuationController {
    private final ContinueConversation conversations;
    private final KnowCustomer customers;
    private final OpeningKeys keys;
    private final MerchantToken merchant;
    private final InstantSource time;

    ContinuationController(
            ContinueConversation conversations,
            KnowCustomer customers,
            OpeningKeys keys,
            MerchantToken merchant,
            InstantSource time) {
        this.conversations = conversations;
        this.customers = customers;
        this.keys = keys;
        this.merchant = merchant;
        this.time = time;
    }

    /** @param identityToken signed by the merchant; one that is not good is refused */
    record Continuation(@NotBlank @Size(max = 8000) String identityToken) {}

    /**
     * @param token bearer token of this device; shown only here
     * @param readSeq number of the last message that the customer has read, on any device
     */
    record ContinuedConversation(UUID id, long caseNumber, String token, int readSeq) {}

    /** @param conversation the newest one that is not closed; null: there is none */
    record ContinuationView(@Nullable ContinuedConversation conversation) {}

    /** Refused: IDENTITY_REFUSED. */
    @PostMapping
    @ForAnyone
    ContinuationView continued(
            @Parameter(description = "Made by the client, hard to guess (a UUID): the same key gives the same token")
                    @RequestHeader("Idempotency-Key")
                    String key,
            @Valid @RequestBody Continuation body) {
        Optional<UUID> customer =
                customers.byKey(merchant.verify(body.identityToken()).customerKey());
        return new ContinuationView(customer.flatMap(id -> {
                    String token = keys.ofDevice(id, key);
                    return conversations
                            .of(id, Tokens.sha256(token), time.instant())
                            .map(found ->
                                    new ContinuedConversation(found.id(), found.caseNumber(), token, found.readSeq()));
                })
                .orElse(null));
    }
}
