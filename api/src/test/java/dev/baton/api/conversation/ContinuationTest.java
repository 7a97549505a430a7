package dev.baton.api.conversation;

import static dev.baton.store.generated.Tables.CONVERSATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.api.Answer;
import dev.baton.api.Caller;
import dev.baton.api.MerchantTokens;
import dev.baton.api.RunningApi;
import dev.baton.domain.conversation.Control;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The same customer comes with another device. */
class ContinuationTest {
    @AutoClose
    private static final RunningApi api = RunningApi.start();

    @Test
    void whomTheMerchantVouchesForFindsTheConversationOfTheFirstDevice() {
        Caller first = api.customer(Map.of("text", "hello", "identityToken", MerchantTokens.of("maya")));
        String key = UUID.randomUUID().toString();
        Answer found = ask("maya", key);
        assertThat(found.text("/conversation/id")).isEqualTo(first.id().toString());
        assertThat(ask("maya", key).json()).as("asked again, it is the same").isEqualTo(found.json());
        Map<String, String> second = Map.of("Authorization", "Bearer " + found.text("/conversation/token"));
        String own = "/api/v1/conversations/" + first.id();
        Answer written = api.send(
                "POST", own + "/messages", second, Map.of("clientMessageId", "second-device", "text", "from here"));
        assertThat(written.status()).isLessThan(300);
        assertThat(first.get("/messages").json().toString()).contains("from here");
    }

    @Test
    void nobodyElseFindsIt() {
        Caller claimed = api.customer(Map.of("customer", Map.of("key", "ines", "name", "Ines")));
        assertThat(ask("ines", UUID.randomUUID().toString()).at("/conversation").isNull())
                .as("who only claimed to be Ines has written for somebody unknown")
                .isTrue();
        Caller ended = api.customer(Map.of("identityToken", MerchantTokens.of("omar")));
        Answer found = ask("omar", UUID.randomUUID().toString());
        assertThat(found.text("/conversation/id")).isEqualTo(ended.id().toString());
        String other = "/api/v1/conversations/" + claimed.id();
        Map<String, String> token = Map.of("Authorization", "Bearer " + found.text("/conversation/token"));
        assertThat(api.send("GET", other, token, null).status()).isIn(401, 403, 404);
        api.sql()
                .update(CONVERSATION)
                .set(CONVERSATION.CONTROL, Control.CLOSED)
                .set(CONVERSATION.CLOSED_AT, Instant.now())
                .where(CONVERSATION.ID.eq(ended.id()))
                .execute();
        assertThat(ask("omar", UUID.randomUUID().toString()).at("/conversation").isNull())
                .isTrue();
        Answer forged = api.send(
                "POST",
                "/api/v1/conversations/continuation",
                Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                Map.of("identityToken", "no.good.token"));
        assertThat(forged.code()).isEqualTo("IDENTITY_REFUSED");
    }

    private static Answer ask(String customer, String key) {
        return api.send(
                "POST",
                "/api/v1/conversations/continuation",
                Map.of("Idempotency-Key", key),
                Map.of("identityToken", MerchantTokens.of(customer)));
    }
}
