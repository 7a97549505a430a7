package dev.baton.api.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.api.Answer;
import dev.baton.api.Caller;
import dev.baton.api.Events;
import dev.baton.api.RunningApi;
import dev.baton.domain.conversation.Cause;
import dev.baton.store.conversation.ChangeControl;
import dev.baton.store.conversation.LockedConversation;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The team's side, with the engine away: people go on talking all the same. */
class DeskTest {
    @AutoClose
    private static final RunningApi api = RunningApi.start();

    @Test
    void aPersonSignsInAndOut() {
        Caller sam = api.team("sam");
        assertThat(sam.get("/session").text("role")).isEqualTo("AGENT");
        assertThat(sam.get("/desk/me").text("displayName")).isEqualTo("Sam");
        assertThat(sam.delete("/session").status()).isEqualTo(204);
        assertThat(sam.get("/desk/me").code()).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void aWrongPasswordTellsNothing() {
        Answer wrong = api.send("POST", "/api/v1/session", Map.of(), Map.of("login", "sam", "password", "x"));
        Answer unknown = api.send("POST", "/api/v1/session", Map.of(), Map.of("login", "nobody", "password", "x"));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.json()).isEqualTo(unknown.json());
    }

    @Test
    void aChangeNeedsTheSessionsToken() {
        Caller sam = api.team("sam").with("X-XSRF-TOKEN", "wrong");
        assertThat(sam.put("/desk/me/availability", Map.of("listening", true)).code())
                .isEqualTo("CSRF_TOKEN_INVALID");
        assertThat(sam.get("/desk/me").status()).isEqualTo(200);
    }

    @Test
    void listeningIsKept() {
        Caller lena = api.team("lena");
        assertThat(lena.put("/desk/me/availability", Map.of("listening", true))
                        .at("listening")
                        .asBoolean())
                .isTrue();
        assertThat(lena.get("/desk/me").at("present").asBoolean()).isTrue();
        assertThat(lena.put("/desk/me/availability", Map.of("listening", false, "reason", "lunch"))
                        .text("awayReason"))
                .isEqualTo("lunch");
    }

    @Test
    void thePersonInChargeAndTheCustomerTalkWithoutTheEngine() {
        Caller maya = api.customer(Map.of("text", "hello"));
        Caller sam = api.team("sam");
        takeOver(maya.id(), sam.id());
        Answer written = sam.post(
                "/desk/conversations/" + maya.id() + "/messages",
                Map.of("clientMessageId", "r1", "text", "Hello, this is Sam.", "seenSeq", 2));
        assertThat(written.status()).isEqualTo(201);
        assertThat(maya.get("/messages").at("/messages/2/agentName").asString()).isEqualTo("Sam");
        assertThat(maya.get("").text("answeredBy")).isEqualTo("PERSON");
        assertThat(maya.get("").text("agentName")).isEqualTo("Sam");
    }

    @Test
    void aNoteIsForTheTeamAlone() {
        Caller maya = api.customer(Map.of("text", "hello"));
        Caller ines = api.team("ines");
        ines.post(
                "/desk/conversations/" + maya.id() + "/messages",
                Map.of("clientMessageId", "n1", "text", "be kind", "visibility", "NOTE"));
        assertThat(ines.get("/desk/conversations/" + maya.id() + "/messages").body())
                .contains("be kind");
        assertThat(maya.get("/messages").body()).doesNotContain("be kind");
    }

    @Test
    void aReplyOnAStaleScreenIsHeldBack() {
        Caller maya = api.customer(Map.of("text", "hello"));
        Caller sam = api.team("sam");
        takeOver(maya.id(), sam.id());
        maya.post("/messages", Map.of("clientMessageId", "m2", "text", "one more thing"));
        Answer held = sam.post(
                "/desk/conversations/" + maya.id() + "/messages",
                Map.of("clientMessageId", "r1", "text", "Here you are", "seenSeq", 2));
        assertThat(held.code()).isEqualTo("EDIT_CONFLICT");
    }

    @Test
    void onlyThePersonInChargeReplies() {
        Caller maya = api.customer(Map.of("text", "hello"));
        takeOver(maya.id(), api.team("sam").id());
        Answer refused = api.team("lena")
                .post("/desk/conversations/" + maya.id() + "/messages", Map.of("clientMessageId", "r1", "text", "Hi"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("NOT_IN_CONTROL");
    }

    @Test
    void theTeamsStreamCarriesMessagesAndHints() {
        Caller maya = api.customer(Map.of("text", "hello"));
        Caller sam = api.team("sam");
        try (Events conversation = sam.events("/desk/conversations/" + maya.id() + "/stream");
                Events desk = sam.events("/desk/stream")) {
            desk.next("resync");
            assertThat(conversation.next("message").id()).isEqualTo("1");
            maya.post("/typing", null);
            assertThat(conversation.next("typing").data().at("/by").asString()).isEqualTo("customer");
            assertThat(desk.next(e -> e.data().at("/kind").asString().equals("typing"))
                            .data()
                            .at("/by")
                            .asString())
                    .isEqualTo("customer");
            maya.post("/messages", Map.of("clientMessageId", "m2", "text", "more"));
            assertThat(conversation
                            .next(e -> e.id().equals("3"))
                            .data()
                            .at("/text")
                            .asString())
                    .isEqualTo("more");
            desk.next(e -> e.data().at("/kind").asString().equals("message")
                    && e.data().at("/id").asString().equals(maya.id().toString()));
        }
    }

    @Test
    void colleaguesSeeWhoLooksAndWhoWritesAndTheCustomerDoesNot() {
        Caller maya = api.customer(Map.of("text", "hello"));
        Caller sam = api.team("sam");
        Caller lena = api.team("lena");
        String desk = "/desk/conversations/" + maya.id();
        takeOver(maya.id(), sam.id());
        try (Events atLena = lena.events(desk + "/stream");
                Events atMaya = maya.events("/stream")) {
            atLena.next("message");
            try (Events atSam = sam.events(desk + "/stream")) {
                atSam.next("message");
                assertThat(atLena.next("viewing").data().at("/by").asString())
                        .isEqualTo(sam.id().toString());
                sam.post(desk + "/typing", null);
                assertThat(atLena.next("writing").data().at("/by").asString())
                        .isEqualTo(sam.id().toString());
            }
            Events.Event heard =
                    atMaya.next(e -> !e.name().equals("message") && !e.name().equals("conversation"));
            assertThat(heard.name()).as("nothing of who looks came before").isEqualTo("typing");
            assertThat(heard.data().at("/by").asString()).isEqualTo("agent");
        }
    }

    @Test
    void eachSideIsToldHowFarTheOtherHasRead() {
        Caller maya = api.customer(Map.of("text", "hello"));
        Caller sam = api.team("sam");
        Caller lena = api.team("lena");
        String desk = "/desk/conversations/" + maya.id();
        takeOver(maya.id(), sam.id());
        try (Events atSam = sam.events(desk + "/stream");
                Events atMaya = maya.events("/stream")) {
            atSam.next("message");
            atMaya.next("message");
            assertThat(lena.post(desk + "/read", Map.of("seq", 2, "seen", true)).status())
                    .isEqualTo(204);
            assertThat(maya.get("").at("readSeq").asInt()).as("Lena only looks").isZero();
            sam.post(desk + "/read", Map.of("seq", 99, "seen", false));
            assertThat(atMaya.next("delivered").data().at("/seq").asInt()).isEqualTo(2);
            sam.post(desk + "/read", Map.of("seq", 2, "seen", true));
            assertThat(atMaya.next("read").data().at("/seq").asInt()).isEqualTo(2);
            sam.post(desk + "/read", Map.of("seq", 1, "seen", true));
            assertThat(maya.get("").at("readSeq").asInt()).isEqualTo(2);
            maya.post("/read", Map.of("seq", 2, "seen", true));
            assertThat(atSam.next("read").data().at("/by").asString()).isEqualTo("customer");
        }
        assertThat(sam.get(desk).at("customerReadSeq").asInt()).isEqualTo(2);
        assertThat(maya.post("/read", Map.of("seq", 0, "seen", true)).code()).isEqualTo("INVALID_INPUT");
    }

    @Test
    void whoSignsOutHearsNothingMore() {
        Caller lena = api.team("lena");
        Events desk = lena.events("/desk/stream");
        desk.next("resync");
        lena.delete("/session");
        assertThat(desk.next("end").data().at("/code").asString()).isEqualTo("NOT_SIGNED_IN");
        assertThat(desk.ends()).isTrue();
    }

    @Test
    void everyViewAnswers() {
        Caller maya = api.customer(Map.of("text", "hello", "customer", Map.of("key", "maya")));
        Caller ines = api.team("ines");
        String at = "/desk/conversations/" + maya.id();
        for (String view : new String[] {"waiting", "mine", "escalated", "human", "ai", "closed", "all"}) {
            assertThat(ines.get("/desk/conversations?view=" + view).status()).isEqualTo(200);
        }
        assertThat(ines.get("/desk/conversations?view=nonsense").code()).isEqualTo("INVALID_INPUT");
        for (String path : new String[] {
            "/desk/conversations/counts",
            at,
            at + "/events",
            at + "/decisions",
            at + "/decisions/2",
            at + "/brief/versions",
            at + "/customer",
            at + "/draft",
            "/desk/waiting?all=true",
            "/desk/offers",
            "/desk/engagements",
            "/desk/agents",
            "/desk/queues",
            "/desk/canned-replies"
        }) {
            assertThat(ines.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(ines.get(at + "/customer").at("/customer/orders/0/number").asString())
                .isEqualTo("FH-1");
        assertThat(ines.get(at + "/brief").code()).isEqualTo("NOT_FOUND");
        assertThat(ines.get("/desk/conversations/" + UUID.randomUUID()).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void pagesFollowEachOtherWithoutGaps() {
        for (int i = 0; i < 5; i++) {
            api.customer(Map.of("text", "hello"));
        }
        Caller ines = api.team("ines");
        Answer first = ines.get("/desk/conversations?view=ai&limit=2");
        Answer second = ines.get("/desk/conversations?view=ai&limit=2&cursor=" + first.text("next"));
        assertThat(first.at("conversations").size()).isEqualTo(2);
        assertThat(second.at("/conversations/0/id")).isNotEqualTo(first.at("/conversations/1/id"));
        assertThat(second.at("/conversations/0/controlSince").asString())
                .isLessThanOrEqualTo(first.at("/conversations/1/controlSince").asString());
    }

    @Test
    void aDraftIsKeptUntilItIsDropped() {
        Caller maya = api.customer(Map.of("text", "hello"));
        Caller sam = api.team("sam");
        String draft = "/desk/conversations/" + maya.id() + "/draft";
        sam.put(draft, Map.of("text", "Dear Ma"));
        assertThat(sam.get(draft).text("text")).isEqualTo("Dear Ma");
        sam.delete(draft);
        assertThat(sam.get(draft).text("text")).isEmpty();
    }

    @Test
    void aTakeOverIsNotedWhileTheEngineIsAway() {
        Caller maya = api.customer(Map.of("text", "hello"));
        Answer answer = api.team("sam").post("/desk/conversations/" + maya.id() + "/take-over", null);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.at("pending").asBoolean()).isTrue();
    }

    @Test
    void aLeadTakesAnEngagementFromAnAgentWithAReason() {
        Caller maya = api.customer(Map.of("text", "hello"));
        Caller ines = api.team("ines");
        UUID sam = api.team("sam").id();
        String forced = "/desk/conversations/" + maya.id() + "/force-release";
        assertThat(ines.post(forced, Map.of("reason", "went home")).code()).isEqualTo("NOT_WITH_PERSON");
        takeOver(maya.id(), sam);
        assertThat(ines.post(forced, Map.of("reason", " ")).code()).isEqualTo("REASON_MISSING");
        assertThat(api.team("lena").post(forced, Map.of("reason", "mine")).code())
                .isEqualTo("NOT_ALLOWED");

        Caller once = ines.with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(once.post(forced, Map.of("reason", "went home")).status()).isEqualTo(202);
        assertThat(once.post(forced, Map.of("reason", "went home")).status()).isEqualTo(202);

        assertThat(api.sql()
                        .fetch(
                                "select payload->>'agentId', payload->>'byAgentId' from outbox"
                                        + " where conversation_id = ? and kind = 'human.release'",
                                maya.id())
                        .intoArrays())
                .isDeepEqualTo(new Object[][] {{sam.toString(), ines.id().toString()}});
        assertThat(api.sql()
                        .fetch(
                                "select actor_id::text, after->>'reason' from audit_entry"
                                        + " where act = 'engagement.released' and subject = ?",
                                maya.id().toString())
                        .intoArrays())
                .isDeepEqualTo(new Object[][] {{ines.id().toString(), "went home"}});
    }

    @Test
    void completedIsHeldAndTakenBackOrDoneAtOnce() {
        Caller maya = api.customer(Map.of("text", "hello"));
        Caller sam = api.team("sam");
        String at = "/desk/conversations/" + maya.id();
        Map<String, Object> held = Map.of("status", "COMPLETED", "holdSeconds", 10);
        assertThat(sam.post(at + "/status", held).code()).isEqualTo("NOT_WITH_PERSON");
        takeOver(maya.id(), sam.id());

        Answer said = sam.post(at + "/status", held);
        assertThat(said.status()).isEqualTo(202);
        assertThat(said.at("/conversation/control").asString()).isEqualTo("HUMAN");
        assertThat(said.at("/conversation/completesAt").asString()).isNotEmpty();
        assertThat(api.team("lena").delete(at + "/completion").code()).isEqualTo("NOT_IN_CONTROL");

        Answer back = sam.delete(at + "/completion");
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.at("/conversation/completesAt").isNull()).isTrue();
        assertThat(sam.delete(at + "/completion").status()).isEqualTo(200);

        sam.post(at + "/status", held);
        sam.post(at + "/status", Map.of("status", "COMPLETED"));
        assertThat(api.sql()
                        .fetch(
                                "select held_until is null from outbox"
                                        + " where kind = 'ticket.resolved' and conversation_id = ?",
                                maya.id())
                        .getValues(0, Boolean.class))
                .as("one, and it waits no longer")
                .containsExactly(true);
    }

    private static void takeOver(UUID conversation, UUID agent) {
        api.sql().transaction(c -> {
            LockedConversation locked = LockedConversation.lock(c.dsl(), conversation);
            ChangeControl.in(
                    locked,
                    new ChangeControl.Change(
                            locked.row().getEpoch(),
                            Cause.TAKEN_OVER,
                            UUID.randomUUID().toString(),
                            "agent:" + agent,
                            agent,
                            Instant.now()));
        });
    }
}
