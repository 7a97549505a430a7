package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.BRIEF;

import dev.baton.domain.handoff.HandoffBrief;
import dev.baton.store.json.Json;
import dev.baton.store.live.Hints;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;

/** Keeps a version of a brief. A version that is there stays as it is. */
public final class WriteBrief {
    private final DSLContext dsl;

    public WriteBrief(DSLContext dsl) {
        this.dsl = dsl;
    }

    public void write(UUID conversationId, HandoffBrief brief, Instant at) {
        dsl.transaction(c -> {
            int written = c.dsl()
                    .insertInto(
                            BRIEF,
                            BRIEF.CONVERSATION_ID,
                            BRIEF.EPISODE,
                            BRIEF.VERSION,
                            BRIEF.CONTENT,
                            BRIEF.THROUGH_SEQ,
                            BRIEF.CREATED_AT)
                    .values(conversationId, brief.episode(), brief.version(), Json.write(brief), brief.throughSeq(), at)
                    .onConflictDoNothing()
                    .execute();
            if (written > 0) {
                Hints.send(c.dsl(), Hints.Kind.ENGAGEMENT, conversationId);
            }
        });
    }
}
