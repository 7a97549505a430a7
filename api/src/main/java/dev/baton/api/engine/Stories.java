package dev.baton.api.engine;

import dev.baton.store.outbox.ClaimNextToTell.ToTell;
import dev.baton.store.outbox.Commands;
import dev.baton.workflows.conversation.ConversationStart;
import dev.baton.workflows.conversation.ConversationWorkflow;
import dev.baton.workflows.conversation.Noted;
import dev.baton.workflows.edge.StartOptions;
import dev.baton.workflows.mail.MailStart;
import io.grpc.Context;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateStage;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The client's side of {@link ConversationWorkflow}: one Update, waited for until it is accepted, within a deadline. A story
 * that was never told anything is started by the same call; one that has begun is only looked for, and started again from the
 * rows when it has been lost.
 */
@Component
class Stories {
    /** For one call; a story that was lost takes two. */
    static final long DEADLINE_MILLIS = 2_000;

    private static final TypeReference<Map<String, Object>> ARGUMENT = new TypeReference<>() {};

    private final WorkflowClient client;
    private final Starts starts;
    private final JsonMapper json;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("deadlines").factory());

    Stories(WorkflowClient client, Starts starts, JsonMapper json) {
        this.client = client;
        this.starts = starts;
        this.json = json;
    }

    Told tell(ToTell what) {
        try {
            if (what.kind().equals(Commands.SEND_MAIL)) {
                within(() -> sendMail(what));
            } else if (what.first()) {
                within(() -> tellOrStart(what, starts.brandNew(what.conversationId())));
            } else {
                tellRunning(what);
            }
            return new Told.Taken();
        } catch (Exception e) {
            return EngineErrors.read(e);
        }
    }

    private void tellRunning(ToTell what) throws Exception {
        try {
            within(() -> client.newUntypedWorkflowStub(idOf(what.conversationId()))
                    .startUpdate(update(what), argument(what)));
        } catch (WorkflowNotFoundException e) {
            ConversationStart start = starts.restored(what.conversationId());
            within(() -> tellOrStart(what, start));
        }
    }

    private Object tellOrStart(ToTell what, ConversationStart start) {
        WorkflowStub story = client.newUntypedWorkflowStub("Conversation", StartOptions.of(start));
        return story.startUpdateWithStart(update(what), new Object[] {argument(what)}, new Object[] {start});
    }

    /** A story of its own; one that has begun or ended already is the one that was asked for. */
    private Object sendMail(ToTell what) {
        MailStart start = json.readValue(what.payload(), MailStart.class);
        try {
            return client.newUntypedWorkflowStub("SendMail", StartOptions.of(start))
                    .start(start);
        } catch (WorkflowExecutionAlreadyStarted begun) {
            return begun.getExecution();
        }
    }

    private static UpdateOptions<Noted> update(ToTell what) {
        return UpdateOptions.newBuilder(Noted.class)
                .setUpdateName(what.kind())
                .setUpdateId(what.id().toString())
                .setWaitForStage(WorkflowUpdateStage.ACCEPTED)
                .build();
    }

    /** The row's JSON as it is: the payload converter writes the map as the same JSON. */
    private Map<String, Object> argument(ToTell what) {
        return json.readValue(what.payload(), ARGUMENT);
    }

    private <T> T within(Callable<T> call) throws Exception {
        try (var deadline = Context.current().withDeadlineAfter(DEADLINE_MILLIS, TimeUnit.MILLISECONDS, deadlines)) {
            return deadline.call(call);
        }
    }

    private static String idOf(UUID conversationId) {
        return ConversationWorkflow.ID_PREFIX + conversationId;
    }

    @PreDestroy
    void stop() {
        deadlines.shutdownNow();
    }
}
