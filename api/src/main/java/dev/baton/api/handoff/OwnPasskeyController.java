package dev.baton.api.handoff;

import dev.baton.api.security.ForCustomer;
import dev.baton.store.handoff.ReadPasskey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The Shared Passkey as the customer reads it. Read, never part of another answer: those are kept for repetitions. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/passkey")
class OwnPasskeyController {
    private final ReadPasskey read;
    private final InstantSource time;

    OwnPasskeyController(ReadPasskey read, InstantSource time) {
        this.read = read;
        this.time = time;
    }

    /** @param phrase null if there is none, or the customer is not identified */
    record OwnPasskey(@Nullable String phrase, @Nullable Instant expiresAt) {}

    @GetMapping
    @ForCustomer
    OwnPasskey read(@PathVariable UUID id) {
        return read.ofCustomer(id, time.instant())
                .map(shown -> new OwnPasskey(shown.phrase(), shown.expiresAt()))
                .orElseGet(() -> new OwnPasskey(null, null));
    }
}
