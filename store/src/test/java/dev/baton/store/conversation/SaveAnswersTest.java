package dev.baton.store.conversation;

import static dev.baton.store.conversation.Desk.NOON;
import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.escalation.OnlineStore;
import dev.baton.domain.prechat.Answer;
import dev.baton.domain.prechat.PreChatQuestion;
import dev.baton.domain.prechat.PreChatQuestion.Choice;
import dev.baton.domain.prechat.QuestionKind;
import dev.baton.domain.prechat.QuestionSet;
import dev.baton.domain.prechat.QuestionSet.Hours;
import dev.baton.store.TestPostgres;
import dev.baton.store.conversation.OpenConversation.Opening;
import dev.baton.store.customer.ReadCustomerPanel;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.policy.PublishPolicy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SaveAnswersTest {
    private static final Answer ORDER = new Answer("order number", QuestionKind.ORDER_NUMBER, "FH-10234", 2);
    private static final Answer MAIL = new Answer("mail", QuestionKind.EMAIL, "maya@example.org", 2);
    private static final Answer TOPIC = new Answer("topic", QuestionKind.CHOICE, "size", 2);
    private static final List<QuestionSet> SETS = List.of(new QuestionSet(
            "all",
            Hours.ALWAYS,
            List.of(),
            List.of(new PreChatQuestion(
                    "topic",
                    QuestionKind.CHOICE,
                    true,
                    Map.of("en", "About what?", "de", "Worum geht es?"),
                    List.of(new Choice("size", Map.of("en", "The size", "de", "Die Größe")))))));

    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);

    @Test
    void anOpeningBringsItsAnswersAndRepeatedItChangesNothing() {
        UUID id = UUID.randomUUID();
        open(id, "anonymous", null, List.of(ORDER, MAIL));
        open(id, "anonymous", null, List.of(ORDER, MAIL));

        assertThat(Answers.in(row(id).getAnswers())).containsExactly(MAIL, ORDER);
        assertThat(row(id).getContactEmail()).isEqualTo("maya@example.org");
        assertThat(row(id).getIdentity()).isEqualTo("claimed");
        assertThat(dsl.fetchCount(EVENT, EVENT.KIND.eq("answers.given"))).isEqualTo(1);
    }

    @Test
    void whatATokenSaidStaysAndWhoIsVerifiedStaysSo() {
        UUID id = UUID.randomUUID();
        open(id, "verified", "maya@shop.example", List.of(MAIL));

        assertThat(row(id).getContactEmail()).isEqualTo("maya@shop.example");
        assertThat(row(id).getIdentity()).isEqualTo("verified");
    }

    @Test
    void aLaterAnswerReplacesTheEarlierOfItsKeyAlone() {
        UUID id = desk.conversation();
        SaveAnswers save = new SaveAnswers(dsl);
        save.save(id, List.of(ORDER, TOPIC), NOON);
        Answer other = new Answer("order number", QuestionKind.ORDER_NUMBER, "FH-9", 3);
        save.save(id, List.of(other), NOON);
        save.save(id, List.of(other), NOON);

        assertThat(Answers.in(row(id).getAnswers())).containsExactly(other, TOPIC);
        assertThat(dsl.fetchCount(EVENT, EVENT.KIND.eq("answers.given"))).isEqualTo(2);
    }

    @Test
    void noEventHoldsWhatWasSaid() {
        UUID id = desk.conversation();
        new SaveAnswers(dsl).save(id, List.of(ORDER, MAIL), NOON);

        assertThat(dsl.select(EVENT.DATA).from(EVENT).fetch(EVENT.DATA))
                .noneMatch(data -> data.data().contains("maya") || data.data().contains("10234"));
    }

    @Test
    void theTeamReadsThemInTheWordsOfTheVersionThatAsked() {
        new PublishPolicy(dsl).publish(OnlineStore.policy("care", "care").asking(SETS), null, "", null, NOON);
        UUID id = desk.conversation();
        new SaveAnswers(dsl).save(id, List.of(TOPIC), NOON);
        new PublishPolicy(dsl).publish(OnlineStore.policy("care", "care"), null, "", null, NOON);

        assertThat(new CurrentPolicy(dsl).read().questions()).isEmpty();
        assertThat(new ReadCustomerPanel(dsl).of(id).orElseThrow().answers())
                .containsExactly(new ReadCustomerPanel.Asked(
                        "topic",
                        QuestionKind.CHOICE,
                        Map.of("en", "About what?", "de", "Worum geht es?"),
                        "size",
                        Map.of("en", "The size", "de", "Die Größe"),
                        2));
    }

    private void open(UUID id, String identity, @Nullable String email, List<Answer> answers) {
        new OpenConversation(dsl)
                .open(new Opening(
                        id,
                        "chat",
                        "en",
                        new byte[] {1},
                        null,
                        identity,
                        null,
                        email,
                        null,
                        null,
                        null,
                        null,
                        null,
                        answers,
                        NOON));
    }

    private ConversationRecord row(UUID id) {
        return dsl.fetchSingle(CONVERSATION, CONVERSATION.ID.eq(id));
    }
}
