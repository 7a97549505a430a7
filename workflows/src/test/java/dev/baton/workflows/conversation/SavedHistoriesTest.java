package dev.baton.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.baton.workflows.TaskQueues;
import dev.baton.workflows.mail.MailStory;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every scenario that was ever saved happens again on the code of today. A failure here means that open conversations would
 * be stuck after the release. Histories are saved by the story tests, with {@code -Dbaton.save-histories=true} only, and the
 * commit says why.
 */
class SavedHistoriesTest {
    /** Search attributes, summaries, and what the SDK writes of a local activity: its number, type and time. */
    private static final Pattern READABLE =
            Pattern.compile("/searchAttributes/|/userMetadata/|/details/(activityId|meta|time|type)/");

    private static TestWorkflowEnvironment engine;
    private static Worker worker;

    @BeforeAll
    static void start() {
        engine = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(StoryWorld.converter())
                        .build())
                .build());
        worker = engine.newWorker(TaskQueues.CONVERSATION);
        worker.registerWorkflowImplementationTypes(ConversationStory.class, MailStory.class);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    static List<Path> histories() throws IOException {
        try (Stream<Path> files = Files.list(StoryExtension.HISTORIES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void happensAgain(Path history) throws Exception {
        worker.replayWorkflowExecution(WorkflowExecutionHistory.fromJson(Files.readString(history)));
    }

    @Test
    void thereAreHistoriesOfEveryKind() throws IOException {
        assertThat(histories()).hasSizeGreaterThan(50);
    }

    @Test
    void whatIsSaidAndDecidedIsNotInTheClear() throws IOException {
        Set<String> clear = new TreeSet<>();
        int sealed = 0;
        for (Path history : histories()) {
            sealed += read(new ObjectMapper().readTree(history.toFile()), "", clear);
        }

        assertThat(sealed).isGreaterThan(1_000);
        assertThat(clear).allMatch(place -> READABLE.matcher(place).find(), "is for people or the engine");
    }

    /** Collects where payloads stand in the clear, and counts those that do not. */
    private static int read(JsonNode node, String place, Set<String> clear) {
        int sealed = 0;
        JsonNode encoding = node.path("metadata").path("encoding");
        if (encoding.isTextual()) {
            boolean encrypted = decoded(encoding.asText()).equals("binary/encrypted");
            sealed += encrypted ? 1 : 0;
            if (!encrypted) {
                clear.add(place);
            }
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            sealed += read(field.getValue(), place + "/" + field.getKey(), clear);
        }
        for (JsonNode each : node.isArray() ? node : MissingNode.getInstance()) {
            sealed += read(each, place, clear);
        }
        return sealed;
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
