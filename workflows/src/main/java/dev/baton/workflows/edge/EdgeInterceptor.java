package dev.baton.workflows.edge;

import io.temporal.common.interceptors.WorkerInterceptorBase;
import io.temporal.common.interceptors.WorkflowInboundCallsInterceptor;
import io.temporal.common.interceptors.WorkflowInboundCallsInterceptorBase;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Workflow;

/**
 * A bug in the handler of an Update fails that Update, not the workflow task: the caller gets an answer and the story goes
 * on. In the main method a failing task is right, since the repaired worker picks the conversation up; a step that fails for
 * good there must not end the conversation either.
 */
public final class EdgeInterceptor extends WorkerInterceptorBase {
    /** Counter: Updates that failed by a bug. */
    public static final String BUGS = "baton_update_bugs";

    @Override
    public WorkflowInboundCallsInterceptor interceptWorkflow(WorkflowInboundCallsInterceptor next) {
        return new Edge(next);
    }

    private static final class Edge extends WorkflowInboundCallsInterceptorBase {
        Edge(WorkflowInboundCallsInterceptor next) {
            super(next);
        }

        @Override
        public WorkflowOutput execute(WorkflowInput input) {
            try {
                return super.execute(input);
            } catch (ActivityFailure bug) {
                throw new IllegalStateException("a step of the story has failed for good", bug);
            }
        }

        @Override
        public UpdateOutput executeUpdate(UpdateInput input) {
            try {
                return super.executeUpdate(input);
            } catch (TemporalFailure expected) {
                throw expected;
            } catch (RuntimeException bug) {
                Workflow.getMetricsScope().counter(BUGS).inc(1);
                Workflow.getLogger(EdgeInterceptor.class)
                        .error("Update {} failed by a bug", input.getUpdateName(), bug);
                throw ApplicationFailure.newNonRetryableFailure("internal error", "InternalError");
            }
        }
    }
}
