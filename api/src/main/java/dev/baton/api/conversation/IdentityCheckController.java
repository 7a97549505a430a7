package dev.baton.api.conversation;

import dev.baton.api.idempotency.RequestId;
import dev.baton.api.refusal.RefusedWith;
import dev.baton.api.security.CustomerOf;
import dev.baton.api.security.ForCustomer;
import dev.baton.api.security.Limits;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.identity.AskForCode;
import dev.baton.store.identity.DismissCheck;
import dev.baton.store.identity.TryCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The customer proves to have the e-mail address that was given, by a code that is sent there. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/identity-check")
class IdentityCheckController {
    private final AskForCode ask;
    private final TryCode tries;
    private final DismissCheck dismiss;
    private final CustomerViews views;
    private final Limits limits;
    private final InstantSource time;

    IdentityCheckController(
            AskForCode ask,
            TryCode tries,
            DismissCheck dismiss,
            CustomerViews views,
            Limits limits,
            InstantSource time) {
        this.ask = ask;
        this.tries = tries;
        this.dismiss = dismiss;
        this.views = views;
        this.limits = limits;
        this.time = time;
    }

    /** A newer code takes the place of the older. Refused: NO_ADDRESS, MAIL_OFF, ALREADY_VERIFIED, RATE_LIMITED. */
    @PostMapping
    @ForCustomer
    CustomerView ask(@PathVariable UUID id, @AuthenticationPrincipal CustomerOf customer, HttpServletRequest request) {
        limits.writing(request, customer);
        ask.ask(new AskForCode.Ask(RequestId.of(request), id, null, time.instant()));
        return views.of(id);
    }

    /** @param key made by the client: the same try sent twice is one try */
    record CodeTry(
            @NotNull UUID key,

            @NotNull @Pattern(regexp = "[0-9]{6}") String code) {
        /** Not the code: this may be logged. */
        @Override
        public String toString() {
            return "CodeTry " + key;
        }
    }

    /** Refused: CODE_WRONG with triesLeft, CODE_EXPIRED, CODE_SPENT. */
    @PostMapping("/tries")
    @ForCustomer
    CustomerView check(
            @PathVariable UUID id,
            @AuthenticationPrincipal CustomerOf customer,
            @Valid @RequestBody CodeTry tried,
            HttpServletRequest request) {
        limits.writing(request, customer);
        TryCode.Said said = tries.check(new TryCode.Try(tried.key(), id, tried.code(), time.instant()));
        return switch (said.answer()) {
            case RIGHT -> views.of(id);
            case WRONG -> throw RefusedWith.details(Refusal.CODE_WRONG, Map.of("triesLeft", said.triesLeft()));
            case EXPIRED -> throw new Refused(Refusal.CODE_EXPIRED);
            case SPENT -> throw new Refused(Refusal.CODE_SPENT);
        };
    }

    /** Not now. */
    @DeleteMapping
    @ForCustomer
    CustomerView dismiss(@PathVariable UUID id) {
        dismiss.dismiss(id, time.instant());
        return views.of(id);
    }
}
