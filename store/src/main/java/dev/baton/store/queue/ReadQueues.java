package dev.baton.store.queue;

import static dev.baton.store.generated.Tables.QUEUE;

import dev.baton.store.generated.tables.records.QueueRecord;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The queues, as the administrator set them up. */
public final class ReadQueues {
    private final DSLContext dsl;

    public ReadQueues(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param mode push: offered to one agent at a time; pick_up: listed, never offered
     * @param direct customers may open it without the AI
     * @param frameUrl template of the page beside the chat
     */
    public record Queue(
            String key,
            String name,
            String calendar,
            String mode,
            boolean fallback,
            @Nullable String skill,
            @Nullable String frameUrl,
            boolean direct,
            int position) {}

    public List<Queue> all() {
        return dsl.selectFrom(QUEUE).orderBy(QUEUE.POSITION, QUEUE.KEY).fetch(ReadQueues::queue);
    }

    static Queue queue(QueueRecord row) {
        return new Queue(
                row.getKey(),
                row.getName(),
                row.getCalendarKey(),
                row.getMode(),
                row.getFallback(),
                row.getSkill(),
                row.getFrameUrl(),
                row.getDirect(),
                row.getPosition());
    }

    /** True if customers may open this queue. */
    public boolean direct(String key) {
        return dsl.fetchExists(QUEUE, QUEUE.KEY.eq(key).and(QUEUE.DIRECT));
    }
}
