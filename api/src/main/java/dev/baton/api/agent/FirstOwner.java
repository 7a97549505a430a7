package dev.baton.api.agent;

import dev.baton.domain.agent.Role;
import dev.baton.domain.escalation.OnlineStore;
import dev.baton.domain.sla.BusinessCalendar;
import dev.baton.store.shop.OpenShop;
import dev.baton.store.shop.Shop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Opens an empty desk: the policy that a shop begins with, one queue that is always open, and the owner, who can do the rest.
 * The password comes from a file that is read this one time; there is none that everybody knows. Of two nodes that start at
 * the same moment one does it.
 */
@Component
final class FirstOwner implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstOwner.class);
    private static final String CARE = "care";
    private static final String ALWAYS = "around-the-clock";
    private static final int SHORTEST_PASSWORD = 12;
    /** What the hash takes. */
    private static final int LONGEST_PASSWORD = 72;

    private final FirstOwnerSettings settings;
    private final OpenShop desk;
    private final PasswordEncoder passwords;
    private final InstantSource time;

    FirstOwner(FirstOwnerSettings settings, OpenShop desk, PasswordEncoder passwords, InstantSource time) {
        this.settings = settings;
        this.desk = desk;
        this.passwords = passwords;
        this.time = time;
    }

    /** @throws IllegalStateException if the desk is empty and the password file is not as it should be */
    @Override
    public void run(ApplicationArguments none) {
        if (settings.login().isBlank()) {
            if (desk.isNeeded()) {
                LOG.warn("The desk is empty and nobody can sign in: "
                        + "give BATON_OWNER_LOGIN and BATON_OWNER_PASSWORD_FILE, and start again");
            }
            return;
        }
        if (desk.open(this::emptyDesk, time.instant())) {
            LOG.info(
                    "The desk was empty and is open now; {} is its owner. The password file is not needed any more",
                    settings.login());
        }
    }

    private Shop emptyDesk() {
        return new Shop(
                List.of(BusinessCalendar.always(ALWAYS, ZoneOffset.UTC)),
                List.of(new Shop.Queue(CARE, "Customer care", ALWAYS, true, true)),
                List.of(new Shop.Person(
                        UUID.randomUUID(),
                        settings.login(),
                        settings.login(),
                        Role.OWNER,
                        passwords.encode(password(settings.passwordFile())),
                        List.of("en"),
                        List.of(),
                        0,
                        List.of())),
                OnlineStore.policy(CARE, CARE),
                List.of(),
                List.of(),
                List.of());
    }

    private static String password(String file) {
        if (file.isBlank()) {
            throw new IllegalStateException(
                    "BATON_OWNER_LOGIN is given, but no BATON_OWNER_PASSWORD_FILE to read a password from");
        }
        String password;
        try {
            password = Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalStateException("the owner's password file " + file + " cannot be read", e);
        }
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (password.length() < SHORTEST_PASSWORD || bytes > LONGEST_PASSWORD) {
            throw new IllegalStateException("the password in " + file + " must have at least " + SHORTEST_PASSWORD
                    + " characters and at most " + LONGEST_PASSWORD + " bytes");
        }
        return password;
    }
}
