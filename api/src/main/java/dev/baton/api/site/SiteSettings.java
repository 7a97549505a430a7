package dev.baton.api.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The sites that may show the widget; {@code api.yaml} says what each key means. */
@Validated
@ConfigurationProperties("baton")
public record SiteSettings(@NotNull List<@Valid Site> sites) {
    public SiteSettings(@Nullable List<Site> sites) {
        this.sites = sites == null
                ? List.of()
                : sites.stream().filter(site -> !site.key().isEmpty()).toList();
    }

    /**
     * @param key public: it stands in the page; empty: there is no such site
     * @param name as customers read it
     * @param origins pages that may carry the widget, such as https://shop.example; {@code :*} is any port
     * @param storage where the customer's device keeps the conversation: local, visit, or none until consent was given
     * @param phone for customers without a connection; null: none
     * @param privacy address of the page that says what is kept and how it is deleted; null: none
     * @param questions suggested first questions, by language
     * @param consent what customers agree to before anything is kept, by language; empty: they are not asked
     */
    public record Site(
            @NotNull String key,
            @NotBlank String name,
            @NotNull List<@Pattern(regexp = "https?://[a-zA-Z0-9.*\\[\\]:-]+") String> origins,
            @Pattern(regexp = "local|visit|none") String storage,
            @Nullable String phone,
            @Nullable String email,
            @Nullable @Pattern(regexp = "https?://\\S+") String privacy,
            Map<String, List<String>> questions,
            Map<String, String> consent) {
        public Site(
                String key,
                String name,
                @Nullable List<String> origins,
                @Nullable String storage,
                @Nullable String phone,
                @Nullable String email,
                @Nullable String privacy,
                @Nullable Map<String, List<String>> questions,
                @Nullable Map<String, String> consent) {
            this.key = key;
            this.name = name;
            this.origins = origins == null ? List.of() : List.copyOf(origins);
            this.storage = storage == null ? "local" : storage;
            this.phone = phone == null || phone.isEmpty() ? null : phone;
            this.email = email == null || email.isEmpty() ? null : email;
            this.privacy = privacy == null || privacy.isEmpty() ? null : privacy;
            this.questions = questions == null ? Map.of() : Map.copyOf(questions);
            this.consent = consent == null ? Map.of() : Map.copyOf(consent);
        }
    }

    public Optional<Site> byKey(@Nullable String key) {
        return sites.stream().filter(site -> site.key().equals(key)).findFirst();
    }
}
