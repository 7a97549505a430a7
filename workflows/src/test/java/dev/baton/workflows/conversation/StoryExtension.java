package dev.baton.workflows.conversation;

import io.temporal.common.WorkflowExecutionHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A world for each test. With {@code -Dbaton.save-histories=true} what happened in it is saved under the test's name, to be
 * replayed by every later build.
 */
final class StoryExtension implements BeforeEachCallback, AfterEachCallback {
    static final Path HISTORIES = Path.of("src/test/resources/histories");
    private static final Pattern NUMBER = Pattern.compile("^\\[(\\d+)]");
    private static final boolean SAVES = Boolean.getBoolean("baton.save-histories");

    private final int continueAfter;
    private @Nullable StoryWorld world;

    StoryExtension() {
        this(0);
    }

    /** @param continueAfter events after which a quiet story continues as a new run; 0: never in a test */
    StoryExtension(int continueAfter) {
        this.continueAfter = continueAfter;
    }

    StoryWorld world() {
        return Objects.requireNonNull(world);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        world = new StoryWorld(name(context), continueAfter);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        try (StoryWorld ended = world()) {
            if (SAVES && context.getExecutionException().isEmpty()) {
                save(name(context), ended.runs());
            }
        }
    }

    private static void save(String scenario, List<WorkflowExecutionHistory> runs) throws IOException {
        Files.createDirectories(HISTORIES);
        for (int i = 0; i < runs.size(); i++) {
            String run = runs.size() == 1 ? "" : "-run" + (runs.size() - i);
            Files.writeString(
                    HISTORIES.resolve(scenario + run + ".json"), runs.get(i).toJson(false) + "\n");
        }
    }

    /** Of a test that is repeated with several values, each has a number. */
    private static String name(ExtensionContext context) {
        String method = context.getRequiredTestMethod().getName();
        Matcher number = NUMBER.matcher(context.getDisplayName());
        return number.find() ? method + "-" + number.group(1) : method;
    }
}
