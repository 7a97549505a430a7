package dev.baton.store.conversation;

import dev.baton.domain.prechat.Answer;
import dev.baton.store.json.Json;
import java.util.List;
import org.jooq.JSONB;

/** Answers as a conversation's row keeps them. */
public final class Answers {
    private Answers() {}

    public static List<Answer> in(JSONB column) {
        return List.of(Json.read(column, Answer[].class));
    }
}
