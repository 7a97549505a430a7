package dev.baton.store.assist;

import static dev.baton.store.generated.Tables.ASSIST;

import dev.baton.domain.conversation.Citation;
import dev.baton.store.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What the AI suggests, by the request that asked for it. */
public final class ReadAssist {
    private final DSLContext dsl;

    public ReadAssist(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param text null: nothing to suggest, and {@code noneBecause} says why
     * @param throughSeq the last message that it knows
     */
    public record Assist(
            @Nullable String text,
            @Nullable String noneBecause,
            List<Citation> sources,
            @Nullable Double confidence,
            int throughSeq) {}

    public Optional<Assist> of(UUID requestId) {
        return dsl.selectFrom(ASSIST)
                .where(ASSIST.ID.eq(requestId))
                .fetchOptional(row -> new Assist(
                        row.getBody(),
                        row.getNoneBecause(),
                        List.of(Json.read(row.getCitations(), Citation[].class)),
                        row.getConfidence(),
                        row.getThroughSeq()));
    }
}
