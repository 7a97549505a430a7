package dev.baton.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.workflows.TaskQueues;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        worker.registerWorkflowImplementationTypes(ConversationStory.class);
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
    void noHistoryHasWordsInTheClear() throws IOException {
        assertThat(histories()).allSatisfy(path -> assertThat(read(path)).doesNotContain("json/plain"));
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
