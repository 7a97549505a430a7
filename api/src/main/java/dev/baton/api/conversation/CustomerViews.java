package dev.baton.api.conversation;

import dev.baton.api.conversation.CustomerView.CodeCheck;
import dev.baton.api.conversation.CustomerView.Identity;
import dev.baton.api.conversation.CustomerView.PromiseView;
import dev.baton.api.conversation.CustomerView.Survey;
import dev.baton.api.conversation.CustomerView.WaitingCard;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.customer.OneTimeCode;
import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.escalation.TextKey;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.conversation.ReadOwnConversation;
import dev.baton.store.conversation.ReadOwnConversation.Own;
import dev.baton.store.conversation.ReadOwnConversation.Wait;
import dev.baton.store.identity.ReadIdentityCheck;
import dev.baton.store.identity.ReadIdentityCheck.Open;
import dev.baton.store.identity.ReadIdentityCheck.Standing;
import dev.baton.store.policy.CurrentPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what the store knows of a customer's conversation into the policy's words. */
@Component
class CustomerViews {
    private final ReadOwnConversation read;
    private final ReadIdentityCheck checks;
    private final CurrentPolicy policy;
    private final InstantSource time;

    CustomerViews(ReadOwnConversation read, ReadIdentityCheck checks, CurrentPolicy policy, InstantSource time) {
        this.read = read;
        this.checks = checks;
        this.policy = policy;
        this.time = time;
    }

    CustomerView of(UUID conversationId) {
        Own own = read.read(conversationId).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        EscalationPolicy words = policy.read();
        String language = words.languageFor(own.locale());
        boolean closed = own.control() == Control.CLOSED;
        Instant closedAt = own.closedAt();
        return new CustomerView(
                own.id(),
                own.caseNumber(),
                own.locale(),
                own.control(),
                own.epoch(),
                own.controlSince(),
                answeredBy(own.control()),
                own.agentName(),
                words.text(TextKey.DISCLOSURE, language, Map.of()),
                own.lastSeq(),
                own.openedAt(),
                closedAt,
                closedAt == null ? null : closedAt.plus(words.timings().reopen()),
                identity(own),
                card(own, words, language),
                own.passkey(),
                own.promises().stream()
                        .map(p -> new PromiseView(p.kind(), p.dueAt(), p.state()))
                        .toList(),
                own.mailed(),
                own.teamMarks().delivered(),
                own.teamMarks().read(),
                new Survey(closed, own.rating(), own.assistantRating()));
    }

    private Identity identity(Own own) {
        Standing standing = checks.of(own.id(), time.instant()).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        Open check = standing.check();
        return new Identity(
                own.identity(),
                own.name(),
                own.emailKnown(),
                own.phoneKnown(),
                standing.confirmedAt(),
                standing.hindrance() == null,
                check == null
                        ? null
                        : new CodeCheck(OneTimeCode.masked(check.address()), check.expiresAt(), check.triesLeft()));
    }

    private @Nullable WaitingCard card(Own own, EscalationPolicy words, String language) {
        Wait wait = own.waiting();
        if (wait == null) {
            return null;
        }
        Instant now = time.instant();
        long waited = Math.max(0, Duration.between(wait.since(), now).toSeconds());
        Integer low = wait.low();
        Integer high = wait.high();
        boolean known = low != null && high != null && wait.opensAt() == null;
        ReasonCode reason = wait.reason();
        return new WaitingCard(
                reason,
                reason == null ? "" : words.wording(reason, language),
                wait.since(),
                known && low != null ? Math.max(0, low - waited) : null,
                known && high != null ? Math.max(0, high - waited) : null,
                wait.place(),
                wait.opensAt(),
                now,
                own.mailPossible()
                        ? List.of("KEEP_WAITING", "ASSISTANT", "EMAIL", "CALL_BACK")
                        : List.of("KEEP_WAITING", "ASSISTANT", "CALL_BACK"));
    }

    private static String answeredBy(Control control) {
        return switch (control) {
            case AI -> "ASSISTANT";
            case HUMAN -> "PERSON";
            case WAITING_FOR_HUMAN, CLOSED -> "NOBODY";
        };
    }
}
