package dev.baton.trials.check;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryRequest;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryResponse;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** What the engine says of conversations. */
public final class Stories implements AutoCloseable {
    private final WorkflowServiceStubs service;
    private final String namespace;

    /** @param address host and port of the engine */
    public Stories(String address, String namespace) {
        this.service = WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
        this.namespace = namespace;
    }

    /**
     * @param status RUNNING, COMPLETED ..., or MISSING
     * @param taskAttempt how often the workflow task that waits now was tried; 0: none waits
     */
    public record Story(String status, int taskAttempt, int pendingActivities, long events) {
        static final Story MISSING = new Story("MISSING", 0, 0, 0);
    }

    public Story describe(UUID conversation) {
        DescribeWorkflowExecutionRequest request = DescribeWorkflowExecutionRequest.newBuilder()
                .setNamespace(namespace)
                .setExecution(execution(conversation))
                .build();
        try {
            DescribeWorkflowExecutionResponse answer = service.blockingStub().describeWorkflowExecution(request);
            String status =
                    answer.getWorkflowExecutionInfo().getStatus().name().replace("WORKFLOW_EXECUTION_STATUS_", "");
            return new Story(
                    status,
                    answer.getPendingWorkflowTask().getAttempt(),
                    answer.getPendingActivitiesCount(),
                    answer.getWorkflowExecutionInfo().getHistoryLength());
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
                return Story.MISSING;
            }
            throw e;
        }
    }

    /** The events of the newest run, in order. */
    public List<HistoryEvent> history(UUID conversation) {
        List<HistoryEvent> events = new ArrayList<>();
        GetWorkflowExecutionHistoryRequest.Builder request = GetWorkflowExecutionHistoryRequest.newBuilder()
                .setNamespace(namespace)
                .setExecution(execution(conversation));
        do {
            GetWorkflowExecutionHistoryResponse page =
                    service.blockingStub().getWorkflowExecutionHistory(request.build());
            events.addAll(page.getHistory().getEventsList());
            request.setNextPageToken(page.getNextPageToken());
        } while (!request.getNextPageToken().isEmpty());
        return events;
    }

    @Override
    public void close() {
        service.shutdownNow();
        service.awaitTermination(5, TimeUnit.SECONDS);
    }

    private static WorkflowExecution execution(UUID conversation) {
        return WorkflowExecution.newBuilder()
                .setWorkflowId("conversation-" + conversation)
                .build();
    }
}
