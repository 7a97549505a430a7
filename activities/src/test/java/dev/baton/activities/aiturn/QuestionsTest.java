package dev.baton.activities.aiturn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.activities.knowledge.CustomerOrder;
import dev.baton.activities.knowledge.Question;
import dev.baton.domain.prechat.Answer;
import dev.baton.domain.prechat.QuestionKind;
import dev.baton.store.TestPostgres;
import dev.baton.store.aiturn.ReadAsked;
import dev.baton.store.conversation.Desk;
import dev.baton.store.conversation.SaveAnswers;
import dev.baton.store.customer.ReadOrders;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final UUID conversation = desk.conversation();
    private final Questions questions = new Questions(new ReadAsked(dsl), new ReadOrders(dsl));

    @BeforeEach
    void twoCustomersBoughtSomething() {
        for (String key : new String[] {"maya", "jonas"}) {
            UUID id = UUID.nameUUIDFromBytes(key.getBytes(UTF_8));
            dsl.execute("insert into customer (id, key, name) values (?, ?, ?)", id, key, key);
            String number = key.equals("maya") ? "FH-10001" : "FH-20001";
            dsl.execute(
                    "insert into customer_order (number, customer_id, status, total, currency, placed_at) values"
                            + " (?, ?, 'shipped', 42, 'USD', '2026-03-01'), (?, ?, 'delivered', 12, 'USD', '2026-01-01')",
                    number,
                    id,
                    number.replace("0001", "0002"),
                    id);
        }
    }

    @Test
    void aVerifiedCustomersOrdersAreAllThere() {
        belongsTo("maya", "verified");

        Question question = ask("where is my order?");

        assertThat(question.identified()).isTrue();
        assertThat(question.orders()).extracting(CustomerOrder::number).containsExactly("FH-10001", "FH-10002");
    }

    @Test
    void whoOnlyClaimsToBeACustomerSeesTheOrdersNamedByNumber() {
        belongsTo("maya", "claimed");

        assertThat(ask("where is my order?").orders()).isEmpty();
        ask("it is fh 10002");
        assertThat(ask("and when did it arrive?").orders())
                .extracting(CustomerOrder::number)
                .containsExactly("FH-10002");
    }

    @Test
    void anOrderNumberGivenBeforeTheChatCountsAsNamed() {
        belongsTo("maya", "claimed");
        new SaveAnswers(dsl)
                .save(
                        conversation,
                        List.of(new Answer("order number", QuestionKind.ORDER_NUMBER, "fh 10002", 1)),
                        NOON);

        assertThat(ask("where is my order?").orders())
                .extracting(CustomerOrder::number)
                .containsExactly("FH-10002");
    }

    @Test
    void nobodySeesAnOrderOfSomebodyElse() {
        belongsTo("maya", "verified");
        assertThat(ask("and FH-20001 of jonas?").orders())
                .extracting(CustomerOrder::number)
                .doesNotContain("FH-20001");

        belongsTo(null, "anonymous");
        assertThat(ask("FH-20001, I am jonas").orders()).isEmpty();
    }

    @Test
    void theLanguageIsThatOfTheMessageAndElseOfTheConversation() {
        dsl.execute("update conversation set locale = 'de-AT'");

        assertThat(ask("Where is my order, please?").language()).isEqualTo("en");
        assertThat(ask("ok").language()).isEqualTo("de");
    }

    @Test
    void thatAFileWasSentIsKnownAndItsNameIsNot() {
        Question question = questions.read(conversation, desk.sends(conversation, "", "Maya's passport.png"));

        assertThat(question.filesAlone()).isTrue();
        assertThat(question.files()).containsExactly("image/png");
        Question later = ask("and what do you say?");
        assertThat(later.filesAlone()).isFalse();
        assertThat(later.before().getLast().files()).containsExactly("image/png");
        assertThat(later.toString()).doesNotContain("passport");
    }

    private void belongsTo(@org.jspecify.annotations.Nullable String customer, String identity) {
        UUID id = customer == null ? null : UUID.nameUUIDFromBytes(customer.getBytes(UTF_8));
        dsl.execute("update conversation set customer_id = ?, identity = ?", id, identity);
    }

    private Question ask(String text) {
        return questions.read(conversation, desk.writes(conversation, text));
    }
}
