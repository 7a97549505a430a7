package dev.baton.api.conversation;

import dev.baton.api.refusal.RefusedWith;
import dev.baton.api.security.CustomerOf;
import dev.baton.api.security.ForCustomer;
import dev.baton.api.security.Limits;
import dev.baton.api.security.MerchantToken;
import dev.baton.domain.customer.ClaimedAttributes;
import dev.baton.store.conversation.SaveAnswers;
import dev.baton.store.conversation.SaveAttributes;
import dev.baton.store.customer.KnowCustomer;
import dev.baton.store.customer.VouchFor;
import dev.baton.store.handoff.ChooseHowToWait;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How a customer wants to wait, and who the customer turns out to be. */
@RestController
@RequestMapping("/api/v1/conversations/{id}")
class CustomerWaitController {
    private final ChooseHowToWait choose;
    private final VouchFor vouch;
    private final SaveAttributes saveAttributes;
    private final SaveAnswers saveAnswers;
    private final AskedBefore asked;
    private final KnowCustomer customers;
    private final MerchantToken merchant;
    private final CustomerViews views;
    private final Limits limits;
    private final InstantSource time;

    CustomerWaitController(
            ChooseHowToWait choose,
            VouchFor vouch,
            SaveAttributes saveAttributes,
            SaveAnswers saveAnswers,
            AskedBefore asked,
            KnowCustomer customers,
            MerchantToken merchant,
            CustomerViews views,
            Limits limits,
            InstantSource time) {
        this.choose = choose;
        this.vouch = vouch;
        this.saveAttributes = saveAttributes;
        this.saveAnswers = saveAnswers;
        this.asked = asked;
        this.customers = customers;
        this.merchant = merchant;
        this.views = views;
        this.limits = limits;
        this.time = time;
    }

    /** @param email and {@code phone}: where to answer, if it is not known yet */
    record HowToWait(
            @NotNull ChooseHowToWait.Choice choice,
            @Nullable @Email @Size(min = 3, max = 320) String email,

            @Nullable @Pattern(regexp = "\\+?[0-9 ()/.-]{3,40}")
            String phone) {}

    /** Each choice but KEEP_WAITING is a promise; a later one takes its place. Refused: NOT_WAITING, CONTACT_MISSING, MAIL_OFF. */
    @PostMapping("/waiting")
    @ForCustomer
    CustomerView wait(
            @PathVariable UUID id,
            @AuthenticationPrincipal CustomerOf customer,
            @Valid @RequestBody HowToWait how,
            HttpServletRequest request) {
        limits.writing(request, customer);
        choose.choose(id, how.choice(), how.email(), how.phone(), time.instant());
        return views.of(id);
    }

    /** @param attributes each value a text; they take the place of those given before */
    record Attributes(@NotNull @Size(max = 50) Map<String, @NotNull String> attributes) {}

    /** What the page says of its visitor: claimed, whatever it is. At most 50, 2 kB in all. */
    @PostMapping("/attributes")
    @ForCustomer
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void attributes(
            @PathVariable UUID id,
            @AuthenticationPrincipal CustomerOf customer,
            @Valid @RequestBody Attributes given,
            HttpServletRequest request) {
        limits.writing(request, customer);
        String problem = ClaimedAttributes.problem(given.attributes());
        if (problem != null) {
            throw RefusedWith.field("attributes", problem);
        }
        saveAttributes.save(id, given.attributes(), time.instant());
    }

    /** What was asked before the chat and is answered once it has begun; a later answer takes the place of an earlier one. */
    @PostMapping("/answers")
    @ForCustomer
    CustomerView answers(
            @PathVariable UUID id,
            @AuthenticationPrincipal CustomerOf customer,
            @Valid @RequestBody AskedBefore.Answered answered,
            HttpServletRequest request) {
        limits.writing(request, customer);
        saveAnswers.save(id, asked.read(answered, ""), time.instant());
        return views.of(id);
    }

    /** @param token signed by the merchant */
    record WhoIsIt(@NotBlank @Size(max = 8000) String token) {}

    /** The customer has signed in at the merchant's meanwhile. Refused: IDENTITY_REFUSED. */
    @PostMapping("/identity")
    @ForCustomer
    CustomerView identity(
            @PathVariable UUID id,
            @AuthenticationPrincipal CustomerOf customer,
            @Valid @RequestBody WhoIsIt who,
            HttpServletRequest request) {
        limits.writing(request, customer);
        MerchantToken.Verified v = merchant.verify(who.token());
        UUID customerId = customers.vouchedFor(v.customerKey(), v.name(), v.email(), v.phone());
        vouch.vouch(id, customerId, v.name(), v.email(), v.phone(), time.instant());
        return views.of(id);
    }
}
