package dev.baton.api.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.api.Answer;
import dev.baton.api.Caller;
import dev.baton.api.Events;
import dev.baton.api.MerchantTokens;
import dev.baton.api.RunningApi;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** With the engine away: what a customer writes is safe, shown and streamed all the same. */
class CustomersTest {
    @AutoClose
    private static final RunningApi api = RunningApi.start();

    @Test
    void aConversationOpensWithItsFirstMessage() {
        Caller maya = api.customer(Map.of("text", "my face is burning", "locale", "de-AT"));
        Answer state = maya.get("");
        assertThat(state.status()).isEqualTo(200);
        assertThat(state.text("control")).isEqualTo("AI");
        assertThat(state.text("answeredBy")).isEqualTo("ASSISTANT");
        assertThat(state.text("disclosure")).isNotEmpty();
        assertThat(state.at("lastSeq").asInt()).isEqualTo(2);
        Answer messages = maya.get("/messages");
        assertThat(messages.at("/messages/0/kind").asString()).isEqualTo("disclosure");
        assertThat(messages.at("/messages/1/text").asString()).isEqualTo("my face is burning");
        assertThat(messages.at("/messages/1/author").asString()).isEqualTo("CUSTOMER");
    }

    @Test
    void whatThePageSaysIsShownToTheTeamAsClaimed() {
        Caller maya = api.customer(Map.of("text", "hello"));
        assertThat(maya.post("/attributes", Map.of("attributes", Map.of("plan", "gold", "cart", "3")))
                        .status())
                .isEqualTo(204);
        maya.post("/attributes", Map.of("attributes", Map.of("plan", "silver")));
        assertThat(api.team("sam")
                        .get("/desk/conversations/" + maya.id())
                        .at("attributes")
                        .toString())
                .isEqualTo("{\"plan\":\"silver\"}");
        assertThat(maya.post("/attributes", Map.of("attributes", Map.of("a", "x".repeat(3000))))
                        .code())
                .isEqualTo("INVALID_INPUT");
        assertThat(maya.post("/attributes", Map.of()).code()).isEqualTo("INVALID_INPUT");
    }

    @Test
    void theSameOpeningAgainIsTheSameConversationAndToken() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = api.send("POST", "/api/v1/conversations", key, Map.of("text", "hello"));
        Answer again = api.send("POST", "/api/v1/conversations", key, Map.of("text", "hello"));
        Answer other = api.send("POST", "/api/v1/conversations", key, Map.of("text", "good bye"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("KEY_REUSED");
    }

    @Test
    void anAddressThatTheServerItselfRefusesIsAProblemToo() {
        for (String path : new String[] {"/api/v1/conversations/a%00b", "/api/v1/conversations/..%2F..%2Fx"}) {
            Answer answer = api.send("GET", path, Map.of(), null);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.code()).as(path).isEqualTo("INVALID_INPUT");
        }
    }

    @Test
    void anOpeningNeedsAKeyThatCannotBeGuessed() {
        assertThat(api.send("POST", "/api/v1/conversations", Map.of(), Map.of()).code())
                .isEqualTo("KEY_MISSING");
        assertThat(api.send("POST", "/api/v1/conversations", Map.of("Idempotency-Key", "1"), Map.of())
                        .code())
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void aMessageIsAcceptedOnceWhileTheEngineIsAway() {
        Caller maya = api.customer();
        Answer first = maya.post("/messages", Map.of("clientMessageId", "m1", "text", "hello"));
        Answer again = maya.post("/messages", Map.of("clientMessageId", "m1", "text", "hello"));
        Answer other = maya.post("/messages", Map.of("clientMessageId", "m1", "text", "good bye"));
        assertThat(first.status()).isEqualTo(202);
        assertThat(first.at("seq").asInt()).isEqualTo(2);
        assertThat(again.at("seq").asInt()).isEqualTo(2);
        assertThat(again.at("repeated").asBoolean()).isTrue();
        assertThat(other.code()).isEqualTo("KEY_REUSED");
    }

    @Test
    void aPressForAPersonIsNotedWhileTheEngineIsAway() {
        Answer answer = api.customer().post("/person", null);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.at("pending").asBoolean()).isTrue();
        assertThat(answer.at("/conversation/control").asString()).isEqualTo("AI");
    }

    @Test
    void anotherCustomersConversationDoesNotExist() {
        Caller maya = api.customer();
        Caller other = api.customer();
        Caller thief = new Caller(api, maya.base(), other.headers(), maya.id());
        assertThat(thief.get("").status()).isEqualTo(404);
        assertThat(thief.post("/messages", Map.of("clientMessageId", "x", "text", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(new Caller(api, maya.base(), Map.of(), maya.id()).get("").status())
                .isEqualTo(401);
    }

    @Test
    void theStreamCarriesEachMessageOnceAndResumesAfterTheLast() {
        Caller maya = api.customer(Map.of("text", "one"));
        try (Events events = maya.events("/stream")) {
            assertThat(events.next("message").data().at("/kind").asString()).isEqualTo("disclosure");
            assertThat(events.next("message").data().at("/text").asString()).isEqualTo("one");
            maya.post("/messages", Map.of("clientMessageId", "m2", "text", "two"));
            Events.Event second = events.next("message");
            assertThat(second.id()).isEqualTo("3");
            assertThat(second.data().at("/text").asString()).isEqualTo("two");
        }
        maya.post("/messages", Map.of("clientMessageId", "m3", "text", "three"));
        try (Events resumed = maya.with("Last-Event-ID", "3").events("/stream")) {
            assertThat(resumed.next("message").data().at("/text").asString()).isEqualTo("three");
        }
    }

    @Test
    void theOldestOfTooManyStreamsEnds() {
        Caller maya = api.customer();
        Events oldest = maya.events("/stream");
        for (int i = 0; i < 5; i++) {
            maya.events("/stream");
        }
        assertThat(oldest.ends()).isTrue();
    }

    @Test
    void howToReachTheCustomerIsKept() {
        Caller maya = api.customer();
        Answer answer = maya.post("/contact", Map.of("email", "maya@example.com"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/identity/emailKnown").asBoolean()).isTrue();
        assertThat(maya.post("/contact", Map.of("email", "nonsense")).code()).isEqualTo("INVALID_INPUT");
        assertThat(maya.post("/contact", Map.of()).code()).isEqualTo("INVALID_INPUT");
    }

    @Test
    void anOpenConversationIsNotRatedYet() {
        assertThat(api.customer().post("/rating", Map.of("rating", 5)).code()).isEqualTo("CONVERSATION_OPEN");
    }

    @Test
    void whoeverSignsInLaterKeepsTheConversation() {
        Caller maya = api.customer(Map.of("text", "hello", "zone", "Europe/Vienna"));
        String token = MerchantTokens.of("maya");
        assertThat(maya.post("/identity", Map.of("token", token)).text("/identity/kind"))
                .isEqualTo("verified");
        assertThat(maya.get("/messages").at("/messages/1/text").asString()).isEqualTo("hello");
        assertThat(maya.post("/identity", Map.of("token", MerchantTokens.of("jonas")))
                        .code())
                .isEqualTo("IDENTITY_REFUSED");
        assertThat(maya.post("/identity", Map.of("token", token + "x")).code()).isEqualTo("IDENTITY_REFUSED");
    }

    @Test
    void howToWaitIsChosenWhileAPersonIsAwaited() {
        Caller maya = api.customer();
        assertThat(maya.post("/waiting", Map.of("choice", "EMAIL")).code()).isEqualTo("NOT_WAITING");
        assertThat(maya.post("/waiting", Map.of("choice", "PIGEON")).code()).isEqualTo("INVALID_INPUT");
    }

    @Test
    void typingLeavesNoTrace() {
        assertThat(api.customer().post("/typing", null).status()).isEqualTo(204);
    }

    @Test
    void theSameKeyGetsTheSameAnswerToAnyWrite() {
        Caller maya = api.customer().with("Idempotency-Key", "contact-1");
        Answer first = maya.post("/contact", Map.of("name", "Maya"));
        Answer again = maya.post("/contact", Map.of("name", "Maya"));
        Answer other = maya.post("/contact", Map.of("name", "Mia"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.at("/identity/name")).isEqualTo(first.at("/identity/name"));
        assertThat(other.code()).isEqualTo("KEY_REUSED");
    }
}
