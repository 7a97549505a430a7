package dev.baton.activities.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.conversation.Citation;
import dev.baton.domain.prechat.Answer;
import dev.baton.domain.prechat.QuestionKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineAnswersTest {

    private static final OfflineAnswers ANSWERS = new OfflineAnswers(Shop.EMBEDDINGS);
    private static final List<CustomerOrder> MAYAS = Shop.ordersOf("maya-lindqvist");

    private static DraftedAnswer ask(String language, String text, Turn... before) {
        return ANSWERS.answer(new Question(text, language, List.of(before), MAYAS, true), Shop.KNOWLEDGE);
    }

    private static DraftedAnswer anonymous(String text) {
        return ANSWERS.answer(new Question(text, "en", List.of(), List.of(), false), Shop.KNOWLEDGE);
    }

    @Test
    void theOrderThatWasNamedBeforeTheChatIsTheOneThatIsMeant() {
        Answer answer = new Answer("order number", QuestionKind.ORDER_NUMBER, "FH-99999", 1);
        Question question =
                new Question("where is my order?", List.of(), "en", List.of(), MAYAS, List.of(answer), true);

        assertThat(ask("en", "where is my order?").text())
                .contains(MAYAS.getFirst().number());
        assertThat(ANSWERS.answer(question, Shop.KNOWLEDGE).text()).contains("FH-99999");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            how long does standard shipping take?        | shipping-times  | 3 to 5 business days
            how much is express?                         | shipping-costs  | $12.95
            can I return an opened jar                   | returns         | half full
            do you take Apple Pay                        | payment-methods | Apple Pay
            I forgot my password                         | password        | Forgot password
            are the products cruelty free?               | vegan           | cruelty free
            what is the warranty on the LED mask         | device-warranty | 24 months
            """)
    void answersFromTheArticleThatFits(String question, String article, String said) {
        DraftedAnswer answer = ask("en", question);
        assertThat(answer.citations()).extracting(Citation::articleKey).containsExactly(article);
        assertThat(answer.text()).contains(said);
        assertThat(Words.sentences(answer.text())).hasSizeBetween(1, 4);
        assertThat(answer.confidence()).isGreaterThan(Confidence.LIMIT);
        assertThat(answer.outOfScope()).isFalse();
        assertThat(answer.category()).isEqualTo(Shop.KNOWLEDGE.article(article).category());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"how long does standard shipping take?", "my bottle came broken", "can I pay in instalments"})
    void saysNothingThatIsNotInTheArticle(String question) {
        DraftedAnswer answer = ask("en", question);
        String body = Shop.KNOWLEDGE
                .article(answer.citations().getFirst().articleKey())
                .body();
        assertThat(Words.sentences(answer.text()))
                .allSatisfy(s -> assertThat(body).contains(s));
        assertThat(answer.stepsProposed())
                .allSatisfy(s -> assertThat(answer.text()).contains(s));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | can you book me a flight to Denver | bring in a person
            en | what is the capital of Australia   | bring in a person
            de | Wie wird das Wetter morgen?        | Menschen
            fr | Quel temps fera-t-il demain ?      | une personne
            es | ¿Qué tiempo hará mañana?           | una persona
            """)
    void saysSoWhenItDoesNotKnowAndOffersAPerson(String language, String question, String offer) {
        DraftedAnswer answer = ask(language, question);
        assertThat(answer.outOfScope()).isTrue();
        assertThat(answer.offersPerson()).isTrue();
        assertThat(answer.text()).contains(offer);
        assertThat(answer.citations()).isEmpty();
        assertThat(ANSWERS.offersPerson(answer.text())).isTrue();
    }

    @Test
    void asksBackOnceAndThenOffersAPerson() {
        String vague = "do you repair watches";
        DraftedAnswer first = ask("en", vague);
        assertThat(first.clarifying()).isTrue();
        assertThat(first.confidence()).isLessThan(Confidence.LIMIT);
        DraftedAnswer second = ask("en", "the watches", Turn.customer(vague), Turn.ai(first.text()));
        assertThat(second.clarifying()).isFalse();
        assertThat(second.offersPerson()).isTrue();
        assertThat(second.confidence()).isLessThan(Confidence.LIMIT);
    }

    @Test
    void aClearAnswerToTheQuestionBackIsUsed() {
        DraftedAnswer first = ask("en", "do you repair watches");
        DraftedAnswer second = ask(
                "en", "I mean the warranty on devices", Turn.customer("do you repair watches"), Turn.ai(first.text()));
        assertThat(second.citations()).extracting(Citation::articleKey).containsExactly("device-warranty");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | where is my order?                 | is marked as delivered
            en | FH-10234                           | $42.00
            en | my order number is fh10234         | FH-10234
            en | has my parcel shipped yet          | FH-10234
            de | Wo ist meine Bestellung?           | zugestellt
            fr | Où est ma commande ?               | livrée
            es | ¿Dónde está mi pedido?             | entregado
            ar | أين طلبي؟                          | FH-10234
            """)
    void tellsWhereAnOrderIsFromTheOrdersGiven(String language, String question, String said) {
        DraftedAnswer answer = ask(language, question);
        assertThat(answer.text()).contains(said);
        assertThat(answer.category()).isEqualTo("orders");
        assertThat(answer.toolsUsed()).containsExactly("orders.read");
    }

    @Test
    void asksAnAnonymousCustomerForTheOrderNumber() {
        DraftedAnswer answer = anonymous("where is my order");
        assertThat(answer.text()).contains("order number");
        assertThat(answer.clarifying()).isTrue();
        assertThat(answer.offersPerson()).isFalse();
    }

    @Test
    void neverTellsOfAnOrderThatIsNotTheCustomers() {
        DraftedAnswer answer = ask("en", "where is FH-10237");
        assertThat(answer.text()).contains("cannot find order FH-10237").doesNotContain("$");
        assertThat(answer.offersPerson()).isTrue();
    }

    @Test
    void anOrderNumberInAnotherQuestionIsNotTheWholeMatter() {
        DraftedAnswer answer = ask("en", "please cancel FH-10234");
        assertThat(answer.citations()).extracting(Citation::articleKey).containsExactly("cancel-order");
        assertThat(answer.text()).contains("FH-10234");
        assertThat(answer.toolsUsed()).contains("orders.read", "knowledge.search");
    }

    @ParameterizedTest
    @CsvSource({
        "hello, automated assistant",
        "'Thanks!', welcome",
        "bye, Goodbye",
        "are you human?, not a person",
        "'ok, thanks', welcome"
    })
    void knowsSmallTalk(String text, String said) {
        DraftedAnswer answer = ask("en", text);
        assertThat(answer.text()).contains(said);
        assertThat(answer.category()).isEqualTo("smalltalk");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Wie lange dauert der Versand?          | shipping-times  | Menschen dazu, der Deutsch spricht
            de | Kann ich mit PayPal bezahlen?          | payment-methods | Englisch
            fr | Comment puis-je retourner un produit ? | returns         | anglais
            es | ¿Cuánto tarda el envío?                | shipping-times  | inglés
            """)
    void answersInEnglishWithAnOfferWhereTheKnowledgeIsEnglish(
            String language, String text, String article, String said) {
        DraftedAnswer answer = ask(language, text);
        assertThat(answer.citations()).extracting(Citation::articleKey).containsExactly(article);
        assertThat(answer.text()).contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "???", "🙂", "asdf qwer"})
    void neverFailsAndIsNeverEmpty(String text) {
        assertThat(ask("en", text).text()).isNotBlank();
        assertThat(ask("zh", text).text()).isNotBlank();
    }

    @Test
    void theSameQuestionGetsTheSameAnswer() {
        assertThat(ask("en", "my cream leaked in the box")).isEqualTo(ask("en", "my cream leaked in the box"));
    }

    @Test
    void anEmptyKnowledgeMeansNotKnown() {
        KnowledgeIndex empty = KnowledgeIndex.of(List.of(), Shop.EMBEDDINGS);
        DraftedAnswer answer =
                ANSWERS.answer(new Question("how long is shipping", "en", List.of(), List.of(), false), empty);
        assertThat(answer.outOfScope()).isTrue();
    }
}
