package dev.baton.api.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.api.Answer;
import dev.baton.api.Caller;
import dev.baton.api.MerchantTokens;
import dev.baton.api.RunningApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** What is asked before a chat, from the administrator's draft to the agent's panel. */
class PreChatTest {
    @AutoClose
    private static final RunningApi api =
            RunningApi.start(Map.of("baton.sites[0].key", "shop", "baton.sites[0].name", "Shop"));

    private static int version;

    @BeforeAll
    static void theAdministratorPublishesTwoSets() {
        Map<String, Object> order = question("order number", "ORDER_NUMBER", Map.of("en", "Order", "de", "Bestellung"));
        Map<String, Object> name = question("name", "TEXT", Map.of("en", "Your name", "de", "Ihr Name"));
        Map<String, Object> mail = question("mail", "EMAIL", Map.of("en", "Your e-mail", "de", "Ihre E-Mail"));
        Map<String, Object> topic = new HashMap<>(question("topic", "CHOICE", Map.of("en", "Topic", "de", "Thema")));
        Map<String, String> size = Map.of("en", "Size", "de", "Größe");
        topic.put("choices", List.of(Map.of("key", "size", "words", size), Map.of("key", "other", "words", size)));
        version = publish(List.of(
                set("orders", "ALWAYS", List.of("order"), List.of(order, name, mail, topic)),
                set("night", "CLOSED", List.of(), List.of(mail))));
    }

    @Test
    void whatIsAskedFollowsTheCategoryAndTheLanguage() {
        Answer asked = ask(Map.of("category", "order", "locale", "de-AT"));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.at("version").asInt()).isEqualTo(version);
        assertThat(asked.at("/questions/0/words").asString()).isEqualTo("Bestellung");
        assertThat(asked.at("/questions/3/choices/0/words").asString()).isEqualTo("Größe");
        assertThat(ask(Map.of()).at("questions").isEmpty()).isTrue();
        assertThat(api.send("GET", "/api/v1/sites/shop", Map.of(), null)
                        .at("asks")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whomTheMerchantVouchesForIsNotAskedWhatTheShopKnows() {
        Answer asked = ask(Map.of(
                "category", "order", "identityToken", MerchantTokens.of("maya"), "known", List.of("orderNumber")));
        assertThat(asked.at("questions").findValuesAsString("key")).containsExactly("topic", "size", "other");
        assertThat(ask(Map.of("identityToken", "no.good.token")).code()).isEqualTo("IDENTITY_REFUSED");
        assertThat(api.send("POST", "/api/v1/sites/other/questions", Map.of(), Map.of())
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void theOpeningCarriesTheAnswersToTheTeam() {
        Map<String, Object> opening = Map.of(
                "category",
                "order",
                "text",
                "where is it?",
                "answered",
                Map.of("version", version, "answers", Map.of("order number", " FH-10234 ", "mail", "m@example.org")));
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = api.send("POST", "/api/v1/conversations", key, opening);
        Answer again = api.send("POST", "/api/v1/conversations", key, opening);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());

        Answer panel = api.team("sam").get("/desk/conversations/" + first.text("id") + "/customer");
        assertThat(panel.at("/customer/identity").asString()).isEqualTo("claimed");
        assertThat(panel.at("/customer/email").asString()).isEqualTo("m@example.org");
        assertThat(panel.at("/customer/answers").findValuesAsString("key")).containsExactly("mail", "order number");
        assertThat(panel.at("/customer/answers/1/value").asString()).isEqualTo("FH-10234");
        assertThat(panel.at("/customer/answers/1/words/de").asString()).isEqualTo("Bestellung");
    }

    @Test
    void answersCanFollowTheOpeningAndAreAskedOfNobodyElse() {
        Caller maya = api.customer();
        Map<String, Object> answers = Map.of("version", version, "answers", Map.of("mail", "m@example.org"));
        Answer answered = maya.post("/answers", answers);
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.at("/identity/emailKnown").asBoolean()).isTrue();
        assertThat(maya.post("/answers", answers).status()).isEqualTo(200);
        Caller thief = new Caller(api, maya.base(), api.customer().headers(), maya.id());
        assertThat(thief.post("/answers", answers).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "mail, nobody, answers.mail, must be an e-mail address",
        "topic, Größe, answers.topic, is none of the choices",
        "order number, '\u0007FH-1', answers.order number, has a character that an answer cannot have",
        "shoe size, 42, answers, answers a question that was not asked",
    })
    void whatIsNoAnswerIsRefusedWithItsKeyAndNotSaidAgain(String key, String value, String field, String why) {
        Map<String, Object> answers = Map.of("version", version, "answers", Map.of(key, value));
        Answer refused = api.customer().post("/answers", answers);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("INVALID_INPUT");
        assertThat(refused.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(refused.at("/errors/0/message").asString()).isEqualTo(why);
        Answer opening = api.send(
                "POST",
                "/api/v1/conversations",
                Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                Map.of("answered", answers));
        assertThat(opening.code()).isEqualTo("INVALID_INPUT");
        assertThat(opening.at("/errors/0/field").asString()).isEqualTo("answered." + field);
    }

    @Test
    void aVersionThatNeverWasHasAskedNothing() {
        Answer refused = api.customer().post("/answers", Map.of("version", 999, "answers", Map.of()));
        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("version");
    }

    @Test
    void whatCannotBeReadAsQuestionsIsRefused() {
        Caller olga = api.team("olga");
        ObjectNode policy = (ObjectNode) olga.get("/admin/policy").at("/policy");
        policy.putArray("questions").addObject().put("hours", "SOMETIMES");
        Answer refused = olga.put("/admin/policy/draft", Map.of("basedOn", version, "policy", policy));
        assertThat(refused.code()).isEqualTo("INVALID_INPUT");
        policy.putArray("questions").addObject();
        assertThat(olga.put("/admin/policy/draft", Map.of("basedOn", version, "policy", policy))
                        .code())
                .isEqualTo("INVALID_INPUT");
    }

    private static Answer ask(Map<String, ?> asker) {
        return api.send("POST", "/api/v1/sites/shop/questions", Map.of(), asker);
    }

    private static int publish(List<Map<String, Object>> sets) {
        Caller olga = api.team("olga");
        Answer inForce = olga.get("/admin/policy");
        Map<String, Object> policy = new HashMap<>(members((ObjectNode) inForce.at("/policy")));
        policy.put("questions", sets);
        olga.put("/admin/policy/draft", Map.of("basedOn", inForce.at("/version").asInt(), "policy", policy));
        Answer published = olga.post("/admin/policy/publish", null);
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        return published.at("version").asInt();
    }

    private static Map<String, Object> members(ObjectNode object) {
        Map<String, Object> members = new HashMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }

    private static Map<String, Object> set(
            String name, String hours, List<String> categories, List<Map<String, Object>> questions) {
        return Map.of("name", name, "hours", hours, "categories", categories, "questions", questions);
    }

    private static Map<String, Object> question(String key, String kind, Map<String, String> words) {
        return Map.of("key", key, "kind", kind, "required", false, "words", words, "choices", List.of());
    }
}
