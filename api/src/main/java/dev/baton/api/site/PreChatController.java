package dev.baton.api.site;

import dev.baton.api.security.ForAnyone;
import dev.baton.api.security.MerchantToken;
import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.prechat.PreChatQuestion;
import dev.baton.domain.prechat.QuestionKind;
import dev.baton.domain.prechat.QuestionSet;
import dev.baton.domain.prechat.QuestionSet.Known;
import dev.baton.domain.prechat.QuestionSet.Moment;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.customer.KnowCustomer;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.sla.ExpectWait;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is asked before a chat: now, about this, of somebody of whom so much is known. */
@RestController
@RequestMapping("/api/v1/sites/{key}/questions")
class PreChatController {
    private final SiteSettings sites;
    private final CurrentPolicy policy;
    private final ExpectWait expect;
    private final KnowCustomer customers;
    private final MerchantToken merchant;
    private final InstantSource time;

    PreChatController(
            SiteSettings sites,
            CurrentPolicy policy,
            ExpectWait expect,
            KnowCustomer customers,
            MerchantToken merchant,
            InstantSource time) {
        this.sites = sites;
        this.policy = policy;
        this.expect = expect;
        this.customers = customers;
        this.merchant = merchant;
        this.time = time;
    }

    /**
     * @param locale language tag, "en" if missing
     * @param category what the chat is to be about; null: not known
     * @param identityToken signed by the merchant; a token that is not good is refused
     * @param known names of what the page has said of its visitor
     */
    record Asker(
            @Nullable @Pattern(regexp = "[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}")
            String locale,

            @Nullable @Size(min = 1, max = 100) String category,
            @Nullable @Size(max = 8000) String identityToken,

            @Nullable @Size(max = 50) List<@NotNull @Size(max = 60) String> known) {}

    /** @param version of the policy that asks: it goes with the answers */
    record PreChatView(int version, List<QuestionView> questions) {}

    /**
     * @param required the first message waits for it; asking for a person never does
     * @param words as the customer reads it
     */
    record QuestionView(String key, QuestionKind kind, boolean required, String words, List<ChoiceView> choices) {}

    record ChoiceView(String key, String words) {}

    /** Reads only. It is a POST, so that nothing of the asker stands in an address. */
    @PostMapping
    @ForAnyone
    PreChatView read(@PathVariable String key, @Valid @RequestBody Asker asker) {
        if (sites.byKey(key).isEmpty()) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        EscalationPolicy asking = policy.read();
        String language = asking.languageFor(asker.locale() == null ? "en" : asker.locale());
        boolean open = expect.read(time.instant()).opensAt() == null;
        return new PreChatView(
                asking.version(),
                QuestionSet.asked(asking.questions(), new Moment(open, asker.category(), known(asker))).stream()
                        .map(question -> view(question, asking, language))
                        .toList());
    }

    private Known known(Asker asker) {
        Set<String> names = asker.known() == null ? Set.of() : new HashSet<>(asker.known());
        if (asker.identityToken() == null) {
            return new Known(false, false, false, names);
        }
        MerchantToken.Verified token = merchant.verify(asker.identityToken());
        Known shops = customers.knownOf(token.customerKey());
        return new Known(
                token.name() != null || shops.name(),
                token.email() != null || shops.email(),
                token.phone() != null || shops.phone(),
                names);
    }

    private static QuestionView view(PreChatQuestion question, EscalationPolicy asking, String language) {
        return new QuestionView(
                question.key(),
                question.kind(),
                question.required(),
                asking.inLanguage(question.words(), language),
                question.choices().stream()
                        .map(choice -> new ChoiceView(choice.key(), asking.inLanguage(choice.words(), language)))
                        .toList());
    }
}
