package dev.baton.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.refusal.Refusal;
import dev.baton.workflows.TaskQueues;
import dev.baton.workflows.edge.EdgeInterceptor;
import dev.baton.workflows.edge.StartOptions;
import dev.baton.workflows.payload.PayloadKeys;
import dev.baton.workflows.payload.Payloads;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WithStartWorkflowOperation;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowServiceException;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.client.WorkflowUpdateStage;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.common.converter.DataConverter;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** One desk on the in-memory engine, whose time moves by {@link #pass} alone. */
final class StoryWorld implements AutoCloseable {
    static final UUID SAM = FakeDesk.named("Sam");
    static final UUID LENA = FakeDesk.named("Lena");
    static final Duration IDLE = Duration.ofMinutes(30);
    private static final Set<EventType> UNDER_WAY = EnumSet.of(
            EventType.EVENT_TYPE_TIMER_FIRED,
            EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED,
            EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED,
            EventType.EVENT_TYPE_WORKFLOW_TASK_STARTED);

    private static final int KEY_BYTES = 32;

    final TestWorkflowEnvironment engine;
    final FakeDesk desk;
    private final WorkflowClient client;
    final FakeModel model = new FakeModel();
    private final UUID id;
    private final int continueAfter;
    private int requests;

    StoryWorld(String scenario, int continueAfter) {
        id = FakeDesk.named(scenario);
        this.continueAfter = continueAfter;
        WorkflowClientOptions options =
                WorkflowClientOptions.newBuilder().setDataConverter(converter()).build();
        engine = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(options)
                .setWorkerFactoryOptions(WorkerFactoryOptions.newBuilder()
                        .setWorkerInterceptors(new EdgeInterceptor())
                        .build())
                .build());
        // The engine's own client lets time run while it waits for an answer.
        client = WorkflowClient.newInstance(engine.getWorkflowServiceStubs(), options);
        Attributes.ALL.forEach(key -> engine.registerSearchAttribute(key.getName(), key.getValueType()));
        desk = new FakeDesk(this::now, IDLE);
        Worker stories = engine.newWorker(TaskQueues.CONVERSATION);
        stories.registerWorkflowImplementationTypes(ConversationStory.class);
        stories.registerActivitiesImplementations(desk);
        engine.newWorker(
                        TaskQueues.LLM,
                        WorkerOptions.newBuilder()
                                .setMaxHeartbeatThrottleInterval(Duration.ofMillis(100))
                                .build())
                .registerActivitiesImplementations(model);
        engine.start();
        desk.open(id);
    }

    /** The key of the saved histories. */
    static DataConverter converter() {
        String key = Base64.getEncoder().encodeToString(new byte[KEY_BYTES]);
        return Payloads.converter(PayloadKeys.ofBase64("test", Map.of("test", key)));
    }

    static String name(UUID agent) {
        return agent.equals(SAM) ? "Sam" : "Lena";
    }

    Instant now() {
        return Instant.ofEpochMilli(engine.currentTimeMillis());
    }

    UUID id() {
        return id;
    }

    // What people do.

    /** The words go into the store; the story is told unless a person has control. */
    int customer(String words) {
        boolean told = desk.control(id) != Control.HUMAN;
        int seq = desk.customerWrites(id, words);
        if (told) {
            tell(seq);
        }
        return seq;
    }

    Noted tell(int seq) {
        return tell(seq, ConversationStart.of(id, "chat", IDLE));
    }

    /** As the relay does it for a conversation that may have no workflow. */
    Noted tellMaybeMissing(int seq) {
        return tell(seq, ConversationStart.restored(id, "chat", IDLE, desk.readSnapshot(id)));
    }

    private Noted tell(int seq, ConversationStart start) {
        ConversationStart limited = new ConversationStart(
                start.conversationId(),
                start.channel(),
                start.idleLimit(),
                start.snapshot(),
                start.restored(),
                continueAfter);
        ConversationWorkflow story = client.newWorkflowStub(ConversationWorkflow.class, StartOptions.of(limited));
        return WorkflowClient.executeUpdateWithStart(
                story::customerMessage,
                new Commands.CustomerMessage(FakeDesk.named("message " + seq), seq),
                UpdateOptions.newBuilder(Noted.class)
                        .setWaitForStage(WorkflowUpdateStage.COMPLETED)
                        .build(),
                new WithStartWorkflowOperation<>(story::run, limited));
    }

    void restore() {
        ConversationStart start = ConversationStart.restored(id, "chat", IDLE, desk.readSnapshot(id));
        WorkflowClient.start(client.newWorkflowStub(ConversationWorkflow.class, StartOptions.of(start))::run, start);
    }

    /** Told by a caller who does not stay for the answer. */
    void tellWithoutWaiting(int seq) {
        Thread.ofVirtual().start(() -> {
            try {
                tell(seq);
            } catch (WorkflowUpdateException | WorkflowServiceException lost) {
                assertThat(lost).isNotNull();
            }
        });
    }

    /** The engine forgets the conversation. */
    void lose() {
        client.newUntypedWorkflowStub(workflowId()).terminate("lost");
    }

    /** What a validator said. */
    static Refusal refusal(ThrowingCallable asked) {
        Throwable no = catchThrowable(asked);
        assertThat(no).isInstanceOf(WorkflowUpdateException.class).hasCauseInstanceOf(ApplicationFailure.class);
        return Refusal.valueOf(((ApplicationFailure) no.getCause()).getOriginalMessage());
    }

    ConversationWorkflow story() {
        return client.newWorkflowStub(ConversationWorkflow.class, workflowId());
    }

    UUID request() {
        return FakeDesk.named(id + "/request/" + ++requests);
    }

    UUID accept(UUID agent) {
        UUID lease = desk.claim(id, agent);
        story().offerAccepted(new Commands.OfferAccepted(lease, agent, FakeDesk.named("ticket")));
        return lease;
    }

    Noted takeOver(UUID agent) {
        return story().takeOver(new Commands.TakeOver(request(), agent));
    }

    Noted handBack(UUID agent) {
        return story().returnToAi(new Commands.ReturnToAi(request(), agent));
    }

    Noted end() {
        return story().end(new Commands.EndByCustomer(request()));
    }

    Noted complete(UUID agent) {
        return story().resolved(new Commands.Resolved(request(), agent));
    }

    void human(String words) {
        desk.humanWrites(id, words);
    }

    // Time and what is seen.

    void pass(Duration time) {
        engine.sleep(time);
        closesItsTask();
    }

    List<String> log() {
        return desk.log(id);
    }

    void sees(String line) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> log().contains(line));
    }

    void sees(String line, int times) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> log().stream().filter(line::equals).count() == times);
    }

    /** A conversation in which the AI has answered once. */
    StoryWorld greeted() {
        customer("where is my order");
        sees("AI answers 1");
        return this;
    }

    StoryWorld waiting() {
        greeted();
        customer("I want a human");
        return this;
    }

    StoryWorld withPerson(UUID agent) {
        waiting();
        accept(agent);
        return this;
    }

    StoryWorld closed() {
        greeted();
        end();
        return this;
    }

    // Histories.

    String workflowId() {
        return ConversationWorkflow.ID_PREFIX + id;
    }

    WorkflowExecutionHistory history() {
        return client.fetchHistory(workflowId());
    }

    int events() {
        return history().getEvents().size();
    }

    /** Every run, the last one first. */
    List<WorkflowExecutionHistory> runs() {
        List<WorkflowExecutionHistory> runs = new ArrayList<>();
        String run = "";
        do {
            WorkflowExecutionHistory history = client.fetchHistory(workflowId(), run);
            runs.add(history);
            run = history.getEvents()
                    .getFirst()
                    .getWorkflowExecutionStartedEventAttributes()
                    .getContinuedExecutionRunId();
        } while (!run.isEmpty());
        return runs;
    }

    /** Waits until the engine has nothing to do for it; the test server can lose an Update that comes between. */
    void closesItsTask() {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !UNDER_WAY.contains(history().getLastEvent().getEventType()));
    }

    boolean hasEnded() {
        HistoryEvent last = history().getLastEvent();
        return last.getEventType() == EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED;
    }

    @Override
    public void close() {
        model.letGo();
        engine.close();
    }
}
