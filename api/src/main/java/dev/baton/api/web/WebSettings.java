package dev.baton.api.web;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the process serves beside the API; {@code api.yaml} says what each key means.
 *
 * @param dir directory of the built console and widget; empty: there are none
 * @param demo true: the demo shop is served, and says for whom it likes who a customer is
 */
@Validated
@ConfigurationProperties("baton.web")
public record WebSettings(@NotNull String dir, boolean demo) {}
