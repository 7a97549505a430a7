package dev.baton.trials.bench;

import dev.baton.trials.client.Baton;
import dev.baton.trials.client.Customer;
import dev.baton.trials.client.DeskSide;
import dev.baton.trials.client.Opening;
import dev.baton.trials.client.Pause;
import dev.baton.trials.client.Teammate;
import dev.baton.trials.client.Viewer;
import dev.baton.trials.stage.Target;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** What a whole conversation costs the engine: events and bytes of its history. */
final class History implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int EACH = 6;

    private final Baton baton;
    private final Teammate person;
    private final WorkflowServiceStubs service;

    /** @param bytes of all events, as the engine counts them */
    record Size(String until, long events, long bytes) {}

    History(Baton baton, Teammate person, Target target) {
        this.baton = baton;
        this.person = person;
        this.service = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(target.engine())
                .build());
    }

    /** Six AI turns, a handoff, six messages of each side, and back to the AI; tells the size after each of these. */
    void measure(Page page) throws InterruptedException {
        Customer customer = baton.open(Opening.empty());
        try (Viewer viewer = new Viewer(customer)) {
            for (int turn = 0; turn < EACH; turn++) {
                int seq = customer.post(UUID.randomUUID().toString(), AiTurns.question(turn));
                if (viewer.await(seq, LIMIT, AiTurns::answer).isEmpty()) {
                    throw new IllegalStateException("no answer of the AI");
                }
            }
        }
        say(page, customer, EACH + " AI turns");
        DeskSide desk = person.at(customer.id());
        customer.askForPerson().expected();
        Pause.until(LIMIT, () -> desk.state().path("ticket").path("id").isTextual());
        person.acceptTicket(
                        UUID.fromString(desk.state().path("ticket").path("id").asText()))
                .expected();
        Pause.until(LIMIT, () -> desk.control().equals("HUMAN"));
        say(page, customer, "and a handoff");
        for (int i = 0; i < EACH; i++) {
            customer.post(UUID.randomUUID().toString(), "question " + i);
            desk.reply(UUID.randomUUID().toString(), "answer " + i);
        }
        say(page, customer, "and " + EACH + " messages of each side");
        desk.returnToAi(UUID.randomUUID().toString()).expected();
        Pause.until(LIMIT, () -> desk.control().equals("AI"));
        say(page, customer, "and back to the AI");
        customer.end();
    }

    private void say(Page page, Customer customer, String until) {
        Size size = settled(customer.id(), until);
        page.row(size.until(), "%d | %d".formatted(size.events(), size.bytes()));
    }

    /** Once nothing is written to the history any more. */
    private Size settled(UUID conversation, String until) {
        Size[] last = {read(conversation, until)};
        Pause.until(LIMIT, () -> {
            Pause.millis(500);
            Size now = read(conversation, until);
            boolean same = now.equals(last[0]);
            last[0] = now;
            return same;
        });
        return last[0];
    }

    private Size read(UUID conversation, String until) {
        WorkflowExecutionInfo info = service.blockingStub()
                .describeWorkflowExecution(DescribeWorkflowExecutionRequest.newBuilder()
                        .setNamespace(Target.NAMESPACE)
                        .setExecution(WorkflowExecution.newBuilder().setWorkflowId("conversation-" + conversation))
                        .build())
                .getWorkflowExecutionInfo();
        return new Size(until, info.getHistoryLength(), info.getHistorySizeBytes());
    }

    @Override
    public void close() {
        service.shutdownNow();
        service.awaitTermination(5, TimeUnit.SECONDS);
    }
}
