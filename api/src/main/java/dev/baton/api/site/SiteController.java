package dev.baton.api.site;

import dev.baton.api.attachment.FileSettings;
import dev.baton.api.security.ForAnyone;
import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.escalation.TextKey;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.sla.EstimateWait.Range;
import dev.baton.store.sla.ExpectWait;
import dev.baton.store.sla.ExpectWait.Expected;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the widget must know before anybody has written. */
@RestController
@RequestMapping("/api/v1/sites")
class SiteController {
    private final SiteSettings sites;
    private final CurrentPolicy policy;
    private final ExpectWait expect;
    private final FileSettings files;
    private final InstantSource time;

    SiteController(
            SiteSettings sites, CurrentPolicy policy, ExpectWait expect, FileSettings files, InstantSource time) {
        this.sites = sites;
        this.files = files;
        this.policy = policy;
        this.expect = expect;
        this.time = time;
    }

    /**
     * @param origins pages that may carry the widget; {@code :*} is any port
     * @param storage local, visit, or none until consent was given
     * @param privacy address of the page about what is kept; null: none
     * @param consent what is asked before anything is kept, in the asked language; null: nothing
     * @param disclosure that the assistant is one, in the asked language
     * @param questions suggested first questions
     * @param asks true if something may be asked before the chat
     * @param files what may be sent
     * @param fromSeconds and {@code toSeconds}: range of the wait for a person; null: not known yet, or closed
     * @param opensAt when people answer again; null: they do now
     */
    record SiteView(
            String key,
            String name,
            List<String> origins,
            String storage,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String privacy,
            @Nullable String consent,
            String disclosure,
            List<String> questions,
            boolean asks,
            FileSettings.FileLimits files,
            @Nullable Integer fromSeconds,
            @Nullable Integer toSeconds,
            @Nullable Instant opensAt) {}

    @GetMapping("/{key}")
    @ForAnyone
    SiteView read(
            @PathVariable String key,
            @RequestParam(defaultValue = "en") @Pattern(regexp = "[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}")
                    String locale) {
        SiteSettings.Site site = sites.byKey(key).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        EscalationPolicy words = policy.read();
        String language = words.languageFor(locale);
        String consent = words.inLanguage(site.consent(), language);
        Expected expected = expect.read(time.instant());
        Range range = expected.range();
        return new SiteView(
                site.key(),
                site.name(),
                site.origins(),
                site.storage(),
                site.phone(),
                site.email(),
                site.privacy(),
                consent.isEmpty() ? null : consent,
                words.text(TextKey.DISCLOSURE, language, Map.of()),
                site.questions().getOrDefault(language, List.of()),
                !words.questions().isEmpty(),
                files.limits(),
                range == null ? null : range.low(),
                range == null ? null : range.high(),
                expected.opensAt());
    }
}
