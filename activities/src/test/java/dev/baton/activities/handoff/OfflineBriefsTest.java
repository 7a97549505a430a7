package dev.baton.activities.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.activities.insight.MessageReader;
import dev.baton.activities.insight.Summaries;
import dev.baton.activities.knowledge.Embeddings;
import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Citation;
import dev.baton.domain.conversation.Visibility;
import dev.baton.domain.escalation.OnlineStore;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.handoff.BriefCheck;
import dev.baton.domain.handoff.HandoffBrief;
import dev.baton.domain.handoff.HandoffBrief.Certainty;
import dev.baton.domain.handoff.HandoffBrief.StepOutcome;
import dev.baton.domain.handoff.Mood;
import dev.baton.domain.prechat.Answer;
import dev.baton.domain.prechat.PreChatQuestion;
import dev.baton.domain.prechat.PreChatQuestion.Choice;
import dev.baton.domain.prechat.QuestionKind;
import dev.baton.domain.prechat.QuestionSet;
import dev.baton.store.TestPostgres;
import dev.baton.store.aiturn.DraftedTurn;
import dev.baton.store.aiturn.StoreDraft;
import dev.baton.store.conversation.AppendDraft;
import dev.baton.store.conversation.Desk;
import dev.baton.store.conversation.SaveAnswers;
import dev.baton.store.json.Json;
import dev.baton.store.policy.PublishPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineBriefsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final List<QuestionSet> ASKED = List.of(new QuestionSet(
            "all",
            QuestionSet.Hours.ALWAYS,
            List.of(),
            List.of(
                    question("order number", QuestionKind.ORDER_NUMBER),
                    question("phone", QuestionKind.PHONE),
                    question("note", QuestionKind.TEXT),
                    question("topic", QuestionKind.CHOICE, new Choice("size", Map.of("en", "Which size?"))))));
    private static final MessageReader READER = new MessageReader(new Embeddings());

    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final UUID conversation = desk.conversation();
    private final BriefWriter briefs = new OfflineBriefs(dsl, new Summaries(), READER, InstantSource.fixed(NOON));

    @Test
    void theBriefSaysWhatWasAskedTriedAndMeasured() {
        belongsToMaya("verified");
        int asked = customer("My jar of cream from order FH-10001 arrived broken and I am disappointed.");
        said(1, asked, "Please open My Account and choose Report a problem.", 0.81, "orders.read");
        int again = customer("That did not work, it shows an error.");
        drafted(1, again, "You can have a replacement within 30 days.", 0.44);
        escalate("LOW_CONFIDENCE");

        HandoffBrief brief = written(1);

        assertThat(brief.version()).isEqualTo(1);
        assertThat(brief.reason()).isEqualTo(ReasonCode.LOW_CONFIDENCE);
        assertThat(brief.subject()).contains("cream");
        assertThat(brief.confidenceLast()).isEqualTo(0.44);
        assertThat(brief.confidenceLowest()).isEqualTo(0.44);
        assertThat(brief.category()).isEqualTo("returns");
        assertThat(brief.stepsTried())
                .extracting(HandoffBrief.Step::outcome)
                .containsExactly(StepOutcome.WORKED, StepOutcome.FAILED);
        assertThat(brief.suggestedResolution().text()).contains("replacement");
        assertThat(brief.orderAtHand()).isEqualTo("FH-10001");
        assertThat(brief.orders()).extracting(HandoffBrief.OrderSeen::number).contains("FH-10001");
        assertThat(brief.requester().name()).isEqualTo("Maya");
        assertThat(brief.collected()).allSatisfy(f -> assertThat(f.certainty()).isEqualTo(Certainty.VERIFIED));
        assertThat(brief.mood().level()).isIn(Mood.Level.UNHAPPY, Mood.Level.VERY_UNHAPPY, Mood.Level.NEUTRAL);
        assertThat(brief.missingSources()).isEmpty();
    }

    @Test
    void whatIsWrittenWhileWaitingMakesANewVersionAndNothingElseDoes() {
        customer("I want to talk to a person about my refund.");
        escalate("EXPLICIT_REQUEST");
        HandoffBrief first = written(1);
        store(first);
        assertThat(written(1)).isEqualTo(first);

        customer("It is about $12.50.");
        HandoffBrief second = written(1);

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.throughSeq()).isEqualTo(first.throughSeq() + 1);
        assertThat(second.summary()).contains("12.50");
    }

    @Test
    void theSecondHandoffKnowsItsOwnEpisodeAndTheEarlierTicket() {
        UUID sam = desk.agent("sam");
        customer("get me a human");
        escalate("EXPLICIT_REQUEST");
        desk.change(conversation, Cause.ACCEPTED, sam);
        desk.replies(conversation, sam, "I have refunded it.", Visibility.PUBLIC);
        dsl.execute("update handoff set ended_at = ?::timestamptz, outcome = 'RETURNED'", NOON.toString());
        ticket("Refund");
        desk.change(conversation, Cause.HANDED_BACK, null);
        int first = customer("now the tracking of my other parcel is stuck");
        escalate("KEYWORD");

        HandoffBrief brief = written(2);

        assertThat(brief.firstSeqOfEpisode()).isEqualTo(first);
        assertThat(brief.subject()).contains("tracking");
        assertThat(brief.earlierTickets())
                .singleElement()
                .satisfies(t -> assertThat(t.subject()).isEqualTo("Refund"));
    }

    @Test
    void filesAreNamedAsWhatTheCustomerHasSent() {
        desk.sends(conversation, "", "face.png");
        desk.sends(conversation, "my order FH-10001", "bill.png");
        escalate("EXPLICIT_REQUEST");

        HandoffBrief brief = written(1);

        assertThat(brief.collected())
                .contains(new HandoffBrief.Field("files", "face.png, bill.png", Certainty.VERIFIED, "chat"));
        assertThat(brief.subject()).contains("order");
    }

    @Test
    void whatWasAskedBeforeTheChatIsCollectedOnceAndClaimed() {
        belongsToMaya("verified");
        new PublishPolicy(dsl).publish(OnlineStore.policy("care", "care").asking(ASKED), null, "", null, NOON);
        Map<String, String> given =
                Map.of("order number", "FH-10003", "phone", "+43 1 234", "topic", "size", "note", "soon");
        new SaveAnswers(dsl).save(conversation, Answer.of(ASKED, given, 2), NOON);
        customer("I want to talk to a person about it.");
        escalate("EXPLICIT_REQUEST");

        HandoffBrief brief = written(1);

        String before = "asked before the chat";
        assertThat(brief.orderAtHand()).isEqualTo("FH-10003");
        assertThat(brief.collected())
                .contains(
                        new HandoffBrief.Field("email", "maya@example.com", Certainty.VERIFIED, "signed token"),
                        new HandoffBrief.Field("phone", "+43 1 234", Certainty.CLAIMED, before),
                        new HandoffBrief.Field("order number", "FH-10003", Certainty.VERIFIED, before),
                        new HandoffBrief.Field("topic", "Which size?", Certainty.CLAIMED, before),
                        new HandoffBrief.Field("note", "soon", Certainty.CLAIMED, before));
    }

    @Test
    void whoOpensAQueueWithoutAWordHasABriefAsWell() {
        escalate("DIRECT");

        HandoffBrief brief = written(1);

        assertThat(brief.missingSources()).containsExactly("customer", "orders");
        assertThat(brief.mood().level()).isEqualTo(Mood.Level.NOT_KNOWN);
        assertThat(brief.suggestedResolution().noneBecause()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "...!!! ??? ... !!!",
                "Mr. Smith. said. U.S. orders vs. e.g. No. 5. are late. Really? Yes! Hm. ok.",
                "\u6211\u7684\u8BA2\u5355\u5728\u54EA\u91CC\uFF1F\u5FEB\u70B9\uFF01",
                "\uD83D\uDE21\uD83D\uDE21\uD83D\uDE21",
                "Wo ist meine Bestellung? Sie sollte z.B. am 3. M\u00E4rz da sein. Danke.",
                "<script>alert(1)</script>"
            })
    void whateverTheCustomerWritesTheBriefIsInOrder(String text) {
        customer(text);
        escalate("EXPLICIT_REQUEST");

        assertThat(written(1).subject()).isNotBlank();
    }

    @Test
    void aVeryLongEpisodeIsWrittenUpInTime() {
        customer("The parcel is late and nobody answers.");
        dsl.execute("""
                insert into message (conversation_id, seq, client_id, author, epoch, body, sent_at)
                select id, last_seq + n, 'm' || n, 'CUSTOMER', 1, 'line ' || n || ': it is late. I paid $' || n || '.', opened_at
                from conversation, generate_series(1, 400) n""");
        dsl.execute("update conversation set last_seq = last_seq + 400");
        escalate("EXPLICIT_REQUEST");
        written(1);

        Instant before = Instant.now();
        HandoffBrief brief = written(1);

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
        assertThat(brief.messageCount()).isEqualTo(brief.throughSeq()).isGreaterThanOrEqualTo(400);
    }

    private static PreChatQuestion question(String key, QuestionKind kind, Choice... choices) {
        return new PreChatQuestion(key, kind, false, Map.of("en", key), List.of(choices));
    }

    private HandoffBrief written(int episode) {
        HandoffBrief brief = briefs.write(conversation, episode);
        assertThat(BriefCheck.problems(brief)).isEmpty();
        assertThat(PublishedSchema.problems(Json.write(brief).data())).isEmpty();
        return brief;
    }

    private void store(HandoffBrief brief) {
        dsl.execute(
                "insert into brief (conversation_id, episode, version, content, through_seq) values (?, 1, ?, ?::jsonb, ?)",
                conversation,
                brief.version(),
                Json.write(brief).data(),
                brief.throughSeq());
    }

    private void escalate(String reason) {
        desk.change(conversation, Cause.TRIGGER_FIRED, null);
        dsl.execute("""
                insert into handoff (conversation_id, episode, reason, urgency, queue_key, policy_version, escalated_at)
                select ?, coalesce(max(episode), 0) + 1, ?, 'NORMAL', 'care', 1, ?::timestamptz from handoff""", conversation, reason, NOON.toString());
    }

    private void ticket(String subject) {
        dsl.execute("""
                insert into ticket (id, conversation_id, episode, subject, reason, urgency, queue_key, opened_at, closed_at, outcome)
                values (?, ?, 1, ?, 'EXPLICIT_REQUEST', 'NORMAL', 'care', ?::timestamptz, ?::timestamptz, 'RETURNED')""", UUID.randomUUID(), conversation, subject, NOON.toString(), NOON.toString());
    }

    private void belongsToMaya(String identity) {
        UUID maya = UUID.randomUUID();
        dsl.execute("insert into customer (id, key, name, email) values (?, 'maya', 'Maya', 'maya@example.com')", maya);
        for (int i = 1; i <= 7; i++) {
            dsl.execute(
                    "insert into customer_order (number, customer_id, status, total, currency, placed_at)"
                            + " values (?, ?, 'delivered', 42.00, 'USD', ?::timestamptz)",
                    "FH-1000" + i,
                    maya,
                    "2026-01-0" + i);
        }
        dsl.execute("update conversation set customer_id = ?, identity = ?", maya, identity);
    }

    private int customer(String text) {
        return desk.writes(conversation, text);
    }

    private void said(int epoch, int seq, String text, double confidence, String tool) {
        draft(epoch, seq, text, confidence, List.of(tool));
        new AppendDraft(dsl).append(conversation, epoch, seq, NOON);
    }

    private void drafted(int epoch, int seq, String text, double confidence) {
        draft(epoch, seq, text, confidence, List.of());
    }

    private void draft(int epoch, int seq, String text, double confidence, List<String> tools) {
        new StoreDraft(dsl)
                .store(
                        conversation,
                        epoch,
                        seq,
                        new DraftedTurn(
                                text,
                                List.of(new Citation("returns", "Returning an item", 0.6)),
                                confidence,
                                false,
                                false,
                                "returns",
                                new DraftedTurn.Measured(Map.of(), false, List.of(), tools),
                                "offline"),
                        NOON);
    }
}
