package dev.baton.api.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.api.Answer;
import dev.baton.api.Caller;
import dev.baton.api.RunningApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What administrators write takes effect, and stands in the audit with what was before and after, once. */
class AdminWritesTest {
    @AutoClose
    private static final RunningApi api = RunningApi.start();

    private static final Caller omar = api.team("omar");
    private static final Caller olga = api.team("olga");

    @Test
    void aNewPersonCanSignInAndTheAuditHoldsNoPassword() {
        Answer added = omar.post("/admin/people", newPerson("nora", "a long first password"));

        assertThat(added.status()).isEqualTo(201);
        assertThat(signIn("nora", "a long first password")).isEqualTo(200);
        JsonNode entry = newest("omar", "person.added", "nora");
        assertThat(entry.at("/before").isNull()).isTrue();
        assertThat(entry.at("/after/role").asString()).isEqualTo("AGENT");
        assertThat(entry.at("/after/newPassword").asBoolean()).isTrue();
        assertThat(entry.toString()).doesNotContain("a long first password", "$2a$");
    }

    @Test
    void aLoginThatIsTakenIsRefusedAndLeavesNoTrace() {
        int before = entries().size();

        Answer refused = omar.post("/admin/people", newPerson("sam", "a long other password"));

        assertThat(refused.code()).isEqualTo("EDIT_CONFLICT");
        assertThat(entries()).hasSize(before);
        assertThat(signIn("sam", "a long other password")).isEqualTo(401);
    }

    @Test
    void aNewPasswordReplacesTheOldOneAndEndsItsSessions() {
        omar.post("/admin/people", newPerson("pia", "a long first password"));
        String id = idOf("pia");
        assertThat(signIn("pia", "a long first password")).isEqualTo(200);

        assertThat(omar.put("/admin/people/" + id, person("Pia", "AGENT", "a long second password", true))
                        .status())
                .isEqualTo(200);

        assertThat(signIn("pia", "a long first password")).isEqualTo(401);
        assertThat(signIn("pia", "a long second password")).isEqualTo(200);
        assertThat(newest("omar", "person.changed", "pia")
                        .at("/after/newPassword")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aChangedQueueIsReadAtOnceAndTheAuditHasBothStates() {
        Answer saved = omar.put("/admin/queues/returns", queue("Returns"));
        assertThat(saved.status()).isEqualTo(200);
        omar.put("/admin/queues/returns", queue("Returns and refunds"));

        JsonNode read = find(omar.get("/admin/queues").at("/queues"), "key", "returns");
        assertThat(read.at("/name").asString()).isEqualTo("Returns and refunds");
        JsonNode entry = newest("omar", "queue.saved", "returns");
        assertThat(entry.at("/before/name").asString()).isEqualTo("Returns");
        assertThat(entry.at("/after/name").asString()).isEqualTo("Returns and refunds");
    }

    @Test
    void hoursAreSavedByVersionAndAStaleEditIsRefused() {
        Map<String, Object> hours = Map.of("weekly", Map.of("MONDAY", List.of(List.of("09:00", "17:00"))));
        Map<String, Object> first = Map.of("zone", "Europe/Berlin", "version", 0, "hours", hours);

        assertThat(omar.put("/admin/calendars/berlin", first).status()).isEqualTo(200);
        assertThat(omar.put("/admin/calendars/berlin", first).code()).isEqualTo("EDIT_CONFLICT");

        JsonNode read = find(omar.get("/admin/calendars").at("/calendars"), "key", "berlin");
        assertThat(read.at("/zone").asString()).isEqualTo("Europe/Berlin");
        assertThat(read.at("/version").asInt()).isEqualTo(1);
        assertThat(newest("omar", "calendar.saved", "berlin").at("/after/zone").asString())
                .isEqualTo("Europe/Berlin");
    }

    @Test
    void anArticleIsSavedByVersionAndAStaleEditIsRefused() {
        assertThat(omar.put("/admin/articles/care-tips", article(0, "Care tips"))
                        .status())
                .isEqualTo(200);
        assertThat(omar.put("/admin/articles/care-tips", article(0, "Again")).code())
                .isEqualTo("EDIT_CONFLICT");
        omar.put("/admin/articles/care-tips", article(1, "Better care tips"));

        JsonNode read = find(omar.get("/admin/articles").at("/articles"), "key", "care-tips");
        assertThat(read.at("/title").asString()).isEqualTo("Better care tips");
        JsonNode entry = newest("omar", "article.saved", "care-tips");
        assertThat(entry.at("/before/title").asString()).isEqualTo("Care tips");
        assertThat(entry.at("/after/version").asInt()).isEqualTo(2);
    }

    @Test
    void aDraftIsPublishedAsTheNextVersionAndBroughtBackAsAnother() {
        int version = olga.get("/admin/policy").at("/version").asInt();
        ObjectNode policy = (ObjectNode) olga.get("/admin/policy").at("/policy");
        assertThat(offerStands()).isEqualTo("PT30S");
        ((ObjectNode) policy.at("/timings")).put("offer", "PT45S");

        assertThat(olga.put("/admin/policy/draft", Map.of("basedOn", version, "policy", policy))
                        .status())
                .isEqualTo(200);
        newest("olga", "policy.drafted", null);
        assertThat(offerStands()).as("a draft is not in force").isEqualTo("PT30S");
        assertThat(olga.post("/admin/policy/publish", Map.of("note", "calmer"))
                        .at("/version")
                        .asInt())
                .isEqualTo(version + 1);
        newest("olga", "policy.published", "version " + (version + 1));
        assertThat(offerStands()).isEqualTo("PT45S");
        assertThat(olga.get("/admin/policy/draft").status()).as("it is used up").isEqualTo(404);
        Answer back = olga.post("/admin/policy/rollback", Map.of("version", version, "note", "not calmer"));
        assertThat(back.at("/version").asInt()).isEqualTo(version + 2);
        newest("olga", "policy.rolled-back", "version " + (version + 2));
        assertThat(offerStands()).isEqualTo("PT30S");

        JsonNode newest = olga.get("/admin/policy/versions").at("/versions/0");
        assertThat(newest.at("/author").asString()).isEqualTo("olga");
        assertThat(newest.at("/rollbackOf").asInt()).isEqualTo(version);
        assertThat(newest.at("/note").asString()).isEqualTo("not calmer");
    }

    @Test
    void theAuditNamesWhoFromWhereAndWhenNewestFirst() {
        omar.put("/admin/queues/vip", queue("Regulars"));

        List<JsonNode> entries = entries();
        assertThat(entries)
                .extracting(entry -> entry.at("/id").asLong())
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(entries.getFirst().at("/origin").asString()).isEqualTo("127.0.0.1");
        assertThat(entries.getFirst().at("/at").asString()).startsWith("20");
    }

    private static String offerStands() {
        return olga.get("/admin/policy").at("/policy/timings/offer").asString();
    }

    private static JsonNode newest(String actor, String act, @Nullable String subject) {
        JsonNode entry = entries().stream()
                .filter(one -> one.at("/act").asString().equals(act))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entry " + act + " in " + entries()));
        assertThat(entry.at("/actor").asString()).isEqualTo(actor);
        if (subject != null) {
            assertThat(entry.at("/subject").asString()).isEqualTo(subject);
        }
        return entry;
    }

    private static List<JsonNode> entries() {
        return omar.get("/admin/audit?limit=500").at("/entries").valueStream().toList();
    }

    private static JsonNode find(JsonNode list, String member, String value) {
        return list.valueStream()
                .filter(one -> one.at("/" + member).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static String idOf(String login) {
        return find(omar.get("/admin/people").at("/people"), "login", login)
                .at("/id")
                .asString();
    }

    private static int signIn(String login, String password) {
        return api.send("POST", "/api/v1/session", Map.of(), Map.of("login", login, "password", password))
                .status();
    }

    private static Map<String, Object> newPerson(String login, String password) {
        return Map.of("login", login, "person", person(login, "AGENT", password, true));
    }

    private static Map<String, Object> person(String name, String role, String password, boolean active) {
        Map<String, Object> person = new HashMap<>();
        person.put("displayName", name);
        person.put("role", role);
        person.put("password", password);
        person.put("languages", List.of("en"));
        person.put("skills", List.of());
        person.put("queues", List.of("care"));
        person.put("capacity", 3);
        person.put("active", active);
        return person;
    }

    private static Map<String, Object> queue(String name) {
        return Map.of(
                "name", name, "calendar", "always", "mode", "push", "fallback", false, "direct", false, "position", 5);
    }

    private static Map<String, Object> article(int version, String title) {
        return Map.of(
                "version",
                version,
                "locale",
                "en",
                "category",
                "care",
                "title",
                title,
                "body",
                "Wash with lukewarm water.",
                "questions",
                List.of("How do I care for my skin?"),
                "published",
                true);
    }
}
