package dev.baton.store.aiturn;

import static dev.baton.store.conversation.Desk.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Citation;
import dev.baton.store.TestPostgres;
import dev.baton.store.aiturn.DraftedTurn.Measured;
import dev.baton.store.conversation.Desk;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class StoreDraftTest {
    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final StoreDraft store = new StoreDraft(dsl);
    private final ReadDraft read = new ReadDraft(dsl);
    private final Desk desk = new Desk(dsl);
    private final UUID conversation = desk.conversation();

    @Test
    void aDraftIsReadBackWithEverythingThatWasMeasured() {
        DraftedTurn turn = turn("You have 60 days.");

        assertThat(store.store(conversation, 1, 1, turn, NOON)).isTrue();
        assertThat(read.read(conversation, 1, 1)).isEqualTo(turn);
        assertThat(read.read(conversation, 2, 1)).isNull();
    }

    @Test
    void theFirstDraftOfATurnStays() {
        store.store(conversation, 1, 1, turn("first"), NOON);

        assertThat(store.store(conversation, 1, 1, turn("second"), NOON)).isFalse();
        assertThat(read.read(conversation, 1, 1)).isEqualTo(turn("first"));
    }

    @Test
    void aDraftThatComesAfterATakeOverIsKeptAsDropped() {
        desk.change(conversation, Cause.TAKEN_OVER, desk.agent("sam"));

        assertThat(store.store(conversation, 1, 1, turn("too late"), NOON)).isTrue();
        assertThat(dsl.fetchSingle("select state from ai_turn").get(0)).isEqualTo("DROPPED");
    }

    private static DraftedTurn turn(String text) {
        return new DraftedTurn(
                text,
                List.of(new Citation("returns", "Returning an item", 0.71)),
                0.83,
                false,
                true,
                "returns",
                new Measured(
                        Map.of("retrieval", 0.71), false, List.of("Open My Account."), List.of("knowledge.search")),
                "offline");
    }
}
