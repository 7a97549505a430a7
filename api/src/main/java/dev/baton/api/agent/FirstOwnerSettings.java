package dev.baton.api.agent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who opens an empty desk; without effect on any other.
 *
 * @param login empty: nobody
 * @param passwordFile holds 12 characters to 72 bytes; read only while the desk is empty
 */
@Validated
@ConfigurationProperties("baton.first-owner")
record FirstOwnerSettings(
        @NotNull @Pattern(regexp = "([a-z0-9._@-]{2,100})?") String login,
        @NotNull String passwordFile) {}
