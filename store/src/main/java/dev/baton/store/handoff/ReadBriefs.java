package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.BRIEF;
import static org.jooq.impl.DSL.noCondition;

import dev.baton.domain.handoff.HandoffBrief;
import dev.baton.store.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What the agent must know in ten seconds, in all its versions. */
public final class ReadBriefs {
    private final DSLContext dsl;

    public ReadBriefs(DSLContext dsl) {
        this.dsl = dsl;
    }

    public record BriefVersion(int episode, int version, int throughSeq, Instant createdAt) {}

    /** @param brief as it was when it was written */
    public record Brief(Instant createdAt, HandoffBrief brief) {}

    /**
     * @param episode null: the last one
     * @param version null: the newest of the episode
     */
    public Optional<Brief> read(UUID conversationId, @Nullable Integer episode, @Nullable Integer version) {
        return dsl.select(BRIEF.CREATED_AT, BRIEF.CONTENT)
                .from(BRIEF)
                .where(BRIEF.CONVERSATION_ID.eq(conversationId))
                .and(episode == null ? noCondition() : BRIEF.EPISODE.eq(episode))
                .and(version == null ? noCondition() : BRIEF.VERSION.eq(version))
                .orderBy(BRIEF.EPISODE.desc(), BRIEF.VERSION.desc())
                .limit(1)
                .fetchOptional(row -> new Brief(row.value1(), Json.read(row.value2(), HandoffBrief.class)));
    }

    /** Newest first. */
    public List<BriefVersion> versions(UUID conversationId) {
        return dsl.select(BRIEF.EPISODE, BRIEF.VERSION, BRIEF.THROUGH_SEQ, BRIEF.CREATED_AT)
                .from(BRIEF)
                .where(BRIEF.CONVERSATION_ID.eq(conversationId))
                .orderBy(BRIEF.EPISODE.desc(), BRIEF.VERSION.desc())
                .fetch(row -> new BriefVersion(row.value1(), row.value2(), row.value3(), row.value4()));
    }
}
