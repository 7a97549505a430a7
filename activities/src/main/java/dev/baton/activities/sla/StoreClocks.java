package dev.baton.activities.sla;

import dev.baton.store.sla.LookAtClocks;
import dev.baton.workflows.TaskQueues;
import dev.baton.workflows.sla.ClockSteps;
import io.temporal.spring.boot.ActivityImpl;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The clocks as rows: what is due is acted upon in one transaction. */
@Component
@ActivityImpl(taskQueues = TaskQueues.CONVERSATION)
public final class StoreClocks implements ClockSteps {
    private final LookAtClocks lookAtClocks;

    StoreClocks(DSLContext dsl) {
        this.lookAtClocks = new LookAtClocks(dsl);
    }

    @Override
    public Looked lookAtClocks(Look look) {
        LookAtClocks.Looked looked = lookAtClocks.look(look.conversationId(), look.epoch(), look.now());
        return new Looked(
                looked.due().stream()
                        .map(due -> new Due(Kind.valueOf(due.what().name()), due.key(), due.cause()))
                        .toList(),
                looked.outlook());
    }
}
