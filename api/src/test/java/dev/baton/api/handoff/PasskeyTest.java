package dev.baton.api.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.api.Answer;
import dev.baton.api.Caller;
import dev.baton.api.MerchantTokens;
import dev.baton.api.RunningApi;
import dev.baton.domain.conversation.Cause;
import dev.baton.store.escalation.RecordDecision.Recorded;
import dev.baton.store.handoff.DecideByHand;
import dev.baton.store.handoff.EscalateConversation;
import dev.baton.store.handoff.TakeOverConversation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The steps of the story are made by hand: the engine is away. */
class PasskeyTest {
    private static RunningApi api;

    @BeforeAll
    static void start() {
        api = RunningApi.start();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void customerAndAgentInChargeReadTheSameWords() {
        Caller maya = waiting();
        assertThat(maya.get("").at("passkey").asBoolean()).isTrue();
        String phrase = maya.get("/passkey").text("phrase");
        assertThat(phrase).matches("[a-z]+-[a-z]+-[1-9][0-9]");

        Caller sam = api.team("sam");
        Caller lena = api.team("lena");
        String desk = "/desk/conversations/" + maya.id() + "/passkey";
        Answer before = sam.get(desk);
        assertThat(before.at("made").asBoolean()).isTrue();
        assertThat(before.body()).doesNotContain(phrase);
        assertThat(check(sam, desk, true).code()).isEqualTo("NOT_IN_CONTROL");

        takeOver(maya.id(), sam.id());
        assertThat(sam.get(desk).text("phrase")).isEqualTo(phrase);
        assertThat(lena.get(desk).body()).doesNotContain(phrase);
        assertThat(check(lena, desk, true).code()).isEqualTo("NOT_IN_CONTROL");
    }

    @Test
    void theWordsAreInNoOtherAnswerNotEvenInOneThatIsKeptForRepetitions() {
        Caller maya = waiting();
        String phrase = maya.get("/passkey").text("phrase");
        Caller sam = api.team("sam");
        String desk = "/desk/conversations/" + maya.id();
        takeOver(maya.id(), sam.id());
        maya.with("Idempotency-Key", UUID.randomUUID().toString()).post("/contact", Map.of("name", "Maya"));
        maya.post("/messages", Map.of("clientMessageId", "m9", "text", "my words: " + phrase));
        check(sam, desk + "/passkey", true);
        for (Answer answer : List.of(
                maya.get(""),
                maya.get("/messages"),
                sam.get(desk),
                sam.get(desk + "/messages"),
                sam.get(desk + "/events"),
                sam.get(desk + "/customer"))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain(phrase);
        }
        assertThat(api.sql().fetch("select 1 from idempotency where answer::text like ?", "%" + phrase + "%"))
                .isEmpty();
        assertThat(sam.get(desk + "/passkey").text("saidAt")).isNotEmpty();
    }

    @Test
    void whatTheAgentSaysIsRecordedOnceForEachKey() {
        Caller maya = waiting();
        Caller sam = api.team("sam");
        String desk = "/desk/conversations/" + maya.id() + "/passkey";
        takeOver(maya.id(), sam.id());
        Caller once = sam.with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(once.post(desk + "/checks", Map.of("matches", false)).status())
                .isEqualTo(204);
        assertThat(once.post(desk + "/checks", Map.of("matches", false)).status())
                .isEqualTo(204);
        assertThat(check(sam, desk, true).status()).isEqualTo(204);
        Answer seen = sam.get(desk);
        assertThat(seen.at("checks").size()).isEqualTo(2);
        assertThat(seen.at("/checks/0/matches").asBoolean()).isFalse();
        assertThat(seen.at("/checks/1/agentName").asString()).isNotEmpty();
        assertThat(sam.post(desk + "/checks", Map.of()).code()).isEqualTo("INVALID_INPUT");
    }

    @Test
    void whoIsNotIdentifiedHasNone() {
        Caller maya = api.customer(Map.of("text", "hello", "customer", Map.of("key", "maya")));
        escalate(maya.id());
        assertThat(maya.get("").at("passkey").asBoolean()).isFalse();
        assertThat(maya.get("/passkey").at("phrase").isNull()).isTrue();
        assertThat(api.team("sam")
                        .get("/desk/conversations/" + maya.id() + "/passkey")
                        .at("made")
                        .asBoolean())
                .isFalse();
    }

    private static Answer check(Caller agent, String desk, boolean matches) {
        return agent.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(desk + "/checks", Map.of("matches", matches));
    }

    private static Caller waiting() {
        Caller maya = api.customer(Map.of("text", "hello", "identityToken", MerchantTokens.of("maya")));
        escalate(maya.id());
        return maya;
    }

    private static void escalate(UUID conversation) {
        Instant now = Instant.now();
        Recorded why = new DecideByHand(api.sql()).decide(conversation, 1, UUID.randomUUID(), now);
        new EscalateConversation(api.sql())
                .escalate(new EscalateConversation.Escalation(
                        conversation,
                        1,
                        Cause.CUSTOMER_ASKED,
                        why.id(),
                        Objects.requireNonNull(why.reason()),
                        Objects.requireNonNull(why.urgency()),
                        Objects.requireNonNull(why.queue()),
                        why.policyVersion(),
                        now));
    }

    private static void takeOver(UUID conversation, UUID agent) {
        new TakeOverConversation(api.sql()).takeOver(conversation, 2, UUID.randomUUID(), agent, Instant.now());
    }
}
