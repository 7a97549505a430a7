package dev.baton.trials.canary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.trials.client.Baton;
import dev.baton.trials.client.DeskSide;
import dev.baton.trials.client.Json;
import dev.baton.trials.client.Pause;
import dev.baton.trials.stage.LocalProduct;
import dev.baton.trials.stage.Stage;
import dev.baton.trials.stage.TestProduct;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/** G13: in a whole handoff, in which everybody says and writes it, the Shared Passkey stands in its own table alone. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@ResourceLock(TestProduct.SHARED_PRODUCT)
class PasskeyCanaryTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void theWordsStandInNoLogRequestPayloadTranscriptNoteEventOrAuditRow() throws Exception {
        LocalProduct product = TestProduct.shared();
        TestProduct.model().heardBy(asked::add);
        Traces traces = new Traces(product.target(), product.data());
        try (Stage stage = new Stage(product.target())) {
            Maya maya = Maya.arrive(stage.baton());
            maya.ask("/messages", Json.object("clientMessageId", key(), "text", "How long does delivery take?"));
            await(() -> !asked.isEmpty());
            maya.ask("/person", Json.object());
            await(() -> !maya.phrase().isEmpty());
            String words = maya.phrase();
            DeskSide desk = stage.teammate("lena").at(maya.id());
            desk.takeOver(key()).expected();
            await(() -> desk.state().path("control").asText().equals("HUMAN"));
            assertThat(desk.ask("GET", "/passkey", null)
                            .expected()
                            .json()
                            .path("phrase")
                            .asText())
                    .isEqualTo(words);

            say(maya, desk, words);
            String[] parts = words.split("-", -1);
            String pattern = String.join("[^[:alnum:]]{0,9}", parts);
            assertThat(traces.tables(pattern)).containsExactly("passkey");

            desk.returnToAi(key()).expected();
            await(() -> desk.state().path("control").asText().equals("AI"));
            int before = asked.size();
            maya.ask("/messages", Json.object("clientMessageId", key(), "text", "And how long do returns take?"));
            await(() -> asked.size() > before);
            // the assistant knows what the person said
            assertThat(asked.getLast()).contains("I have checked it");

            Pattern said = Pattern.compile(pattern.replace("[^[:alnum:]]", "[^\\p{Alnum}]"), Pattern.CASE_INSENSITIVE);
            assertThat(said.matcher(words).find()).isTrue();
            assertThat(asked).anyMatch(request -> request.contains("•••")).noneMatch(said.asPredicate());
            assertThat(traces.history(maya.id())).contains(maya.id().toString()).doesNotContainPattern(said);
            assertThat(traces.files()).contains("Baton is ready").doesNotContainPattern(said);
            assertThat(traces.tables(pattern)).isEmpty();
            maya.ask("/end", Json.object());
        } finally {
            TestProduct.model().heardBy(request -> {});
        }
    }

    /** Everywhere where somebody may write it. */
    private static void say(Maya maya, DeskSide desk, String words) {
        for (String spelling : List.of(words, words.replace('-', ' ').toUpperCase(Locale.ROOT))) {
            maya.ask("/messages", Json.object("clientMessageId", key(), "text", "it is " + spelling));
            desk.reply(key(), "I have checked it: " + spelling);
            Object note = Json.object("clientMessageId", key(), "text", "she said " + spelling, "visibility", "NOTE");
            desk.ask("POST", "/messages", note).expected();
            int version = desk.ask("GET", "/notes", null)
                    .expected()
                    .json()
                    .path("version")
                    .asInt();
            desk.ask("PUT", "/notes", Json.object("text", "word " + spelling, "version", version))
                    .expected();
            desk.ask("PUT", "/draft", Json.object("text", "so it is " + spelling))
                    .expected();
            desk.command("/passkey/checks", key(), Json.object("matches", spelling.equals(words)))
                    .expected();
        }
        desk.command("/assist", key(), Json.object()).expected();
        desk.command("/summary", key(), Json.object()).expected();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void await(BooleanSupplier condition) {
        assertThat(Pause.until(LIMIT, condition)).isTrue();
    }

    /** The one customer of the shop who signs in here. */
    private record Maya(Baton baton, UUID id, Map<String, String> headers) {
        static Maya arrive(Baton baton) {
            JsonNode identity = baton.send(
                            "POST", "/shop/identity", Map.of(), Json.object("customer", "maya-lindqvist"))
                    .expected()
                    .json();
            Object opening = Json.object(
                    "locale", "en", "identityToken", identity.path("token").asText());
            JsonNode opened = baton.send(
                            "POST", Baton.API + "/conversations", Map.of("Idempotency-Key", key()), opening)
                    .expected()
                    .json();
            String token = opened.path("token").asText();
            return new Maya(
                    baton, UUID.fromString(opened.path("id").asText()), Map.of("Authorization", "Bearer " + token));
        }

        void ask(String below, Object body) {
            baton.send("POST", path() + below, headers, body).expected();
        }

        /** Her words; empty as long as there are none. */
        String phrase() {
            JsonNode own = baton.send("GET", path() + "/passkey", headers, null)
                    .expected()
                    .json();
            return own.path("phrase").isTextual() ? own.path("phrase").asText() : "";
        }

        private String path() {
            return Baton.API + "/conversations/" + id;
        }
    }
}
