package dev.baton.workflows.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.mail.MailKind;
import dev.baton.domain.mail.MailState;
import dev.baton.workflows.TaskQueues;
import dev.baton.workflows.edge.EdgeInterceptor;
import dev.baton.workflows.edge.StartOptions;
import dev.baton.workflows.payload.PayloadKeys;
import dev.baton.workflows.payload.Payloads;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactoryOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Saves what happened with {@code -Dbaton.save-histories=true}, to be replayed by every later build. */
class MailStoryTest {
    private static final Path HISTORIES = Path.of("src/test/resources/histories");
    private static final int KEY_BYTES = 32;

    private final FakePost post = new FakePost();
    private final UUID id = UUID.nameUUIDFromBytes(new byte[] {1});
    private TestWorkflowEnvironment engine;

    @BeforeEach
    void start() {
        String key = Base64.getEncoder().encodeToString(new byte[KEY_BYTES]);
        engine = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.converter(PayloadKeys.ofBase64("test", Map.of("test", key))))
                        .build())
                .setWorkerFactoryOptions(WorkerFactoryOptions.newBuilder()
                        .setWorkerInterceptors(new EdgeInterceptor())
                        .build())
                .build());
        engine.newWorker(TaskQueues.CONVERSATION).registerWorkflowImplementationTypes(MailStory.class);
        engine.newWorker(TaskQueues.MAIL).registerActivitiesImplementations(post);
        engine.start();
    }

    @AfterEach
    void stop(TestInfo test) throws IOException {
        try (TestWorkflowEnvironment ended = engine) {
            if (Boolean.getBoolean("baton.save-histories")) {
                WorkflowExecutionHistory history = ended.getWorkflowClient().fetchHistory(MailWorkflow.ID_PREFIX + id);
                String name = test.getTestMethod().orElseThrow().getName();
                Files.writeString(HISTORIES.resolve(name + ".json"), history.toJson(false) + "\n");
            }
        }
    }

    @Test
    void aMailThatIsDueIsSentAtOnce() {
        assertThat(send(now())).isEqualTo(MailState.SENT);
        assertThat(post.tried).hasSize(1);
        assertThat(post.tried.getFirst()).isBefore(now().plusSeconds(5));
    }

    @Test
    void aReplyIsSentWhenItHasStayedUnseenForLongEnough() {
        Instant due = now().plus(Duration.ofMinutes(2));
        post.ends = MailState.SEEN;
        assertThat(send(due)).isEqualTo(MailState.SEEN);
        assertThat(post.tried).singleElement().satisfies(at -> assertThat(at).isAfterOrEqualTo(due));
    }

    @Test
    void aMailThatIsRefusedIsNotTriedAgain() {
        post.ends = MailState.REFUSED;
        assertThat(send(now())).isEqualTo(MailState.REFUSED);
        assertThat(post.tried).hasSize(1);
        assertThat(post.parked).isZero();
    }

    @Test
    void aServerThatIsBusyIsAskedAgainWithTheSameMail() {
        post.failures = 3;
        assertThat(send(now())).isEqualTo(MailState.SENT);
        assertThat(post.tried).hasSize(4);
        assertThat(Duration.between(post.tried.getFirst(), post.tried.getLast()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void afterADayItIsParkedForAPerson() {
        post.failures = Integer.MAX_VALUE;
        assertThat(send(now())).isEqualTo(MailState.REFUSED);
        assertThat(post.parked).isEqualTo(1);
        assertThat(Duration.between(post.tried.getFirst(), post.tried.getLast()))
                .isLessThan(Duration.ofHours(25));
    }

    private MailState send(Instant due) {
        MailStart mail = new MailStart(id, UUID.nameUUIDFromBytes(new byte[] {2}), MailKind.UNSEEN_REPLY, due);
        WorkflowClient client = engine.getWorkflowClient();
        return client.newWorkflowStub(MailWorkflow.class, StartOptions.of(mail)).run(mail);
    }

    private Instant now() {
        return Instant.ofEpochMilli(engine.currentTimeMillis());
    }

    private final class FakePost implements MailSteps {
        final List<Instant> tried = new ArrayList<>();
        int failures;
        int parked;
        MailState ends = MailState.SENT;

        @Override
        public synchronized MailState deliver(MailStart mail) {
            tried.add(now());
            if (tried.size() <= failures) {
                throw ApplicationFailure.newBuilder()
                        .setType("MailNotTaken")
                        .setMessage("SMTP_451")
                        .build();
            }
            return ends;
        }

        @Override
        public synchronized MailState park(MailStart mail) {
            parked++;
            return MailState.REFUSED;
        }
    }
}
