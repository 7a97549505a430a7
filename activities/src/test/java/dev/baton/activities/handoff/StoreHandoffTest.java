package dev.baton.activities.handoff;

import static dev.baton.store.conversation.Desk.NOON;
import static dev.baton.store.generated.Tables.ASSIGNMENT;
import static dev.baton.store.generated.Tables.CALENDAR;
import static dev.baton.store.generated.Tables.CLOCK;
import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.CUSTOMER;
import static dev.baton.store.generated.Tables.HANDOFF;
import static dev.baton.store.generated.Tables.MESSAGE;
import static dev.baton.store.generated.Tables.OFFER;
import static dev.baton.store.generated.Tables.OWNERSHIP;
import static dev.baton.store.generated.Tables.PASSKEY;
import static dev.baton.store.generated.Tables.PROMISE;
import static dev.baton.store.generated.Tables.QUEUE_ENTRY;
import static dev.baton.store.generated.Tables.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.conversation.Author;
import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.conversation.Visibility;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.handoff.HandoffBrief;
import dev.baton.domain.handoff.Mood;
import dev.baton.domain.sla.Outlook;
import dev.baton.store.TestPostgres;
import dev.baton.store.conversation.AppendCustomerMessage;
import dev.baton.store.conversation.AppendHumanMessage;
import dev.baton.store.conversation.Desk;
import dev.baton.store.customer.VouchFor;
import dev.baton.store.queue.ClaimTicket;
import dev.baton.store.sla.LookAtClocks;
import dev.baton.workflows.handoff.Escalation;
import dev.baton.workflows.handoff.HandoffSteps.ByHand;
import dev.baton.workflows.handoff.HandoffSteps.Change;
import dev.baton.workflows.handoff.HandoffSteps.Changed;
import dev.baton.workflows.handoff.HandoffSteps.Connect;
import dev.baton.workflows.handoff.HandoffSteps.Episode;
import dev.baton.workflows.handoff.HandoffSteps.Escalate;
import dev.baton.workflows.handoff.HandoffSteps.Joined;
import dev.baton.workflows.handoff.HandoffSteps.Line;
import dev.baton.workflows.handoff.HandoffSteps.Queued;
import dev.baton.workflows.handoff.HandoffSteps.Returned;
import dev.baton.workflows.handoff.HandoffSteps.TakeOver;
import dev.baton.workflows.handoff.HandoffSteps.Tell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Each step is called twice where it is called at all: killed between its write and its answer, it is asked again. */
class StoreHandoffTest {
    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private Instant now = NOON;
    /** What the steps have told the story. */
    private final List<String> told = new ArrayList<>();

    private final StoreHandoff steps = new StoreHandoff(dsl, (conversation, episode) -> brief(episode), () -> now);
    private final UUID sam = desk.agent("sam");
    private final UUID conversation = desk.conversation();

    @Test
    void anEscalationGoesThroughToThePersonAndBack() {
        customer("I want a human");
        queued();
        assertThat(texts(Author.SYSTEM))
                .anyMatch(text -> text.startsWith("A person takes over because you asked for one.")
                        && text.contains("not known yet"));
        assertThat(dsl.fetchSingle(TICKET).getSubject()).isEqualTo("Something burns");
        Joined joined = connected(sam);
        assertThat(joined.epoch()).isEqualTo(3);
        assertThat(texts(Author.SYSTEM)).contains("sam joined the conversation.");
        human("How can I help?");
        customer("thanks");
        customer("one more thing");
        Change back = change(Cause.HANDED_BACK, 3, sam);
        Returned returned = twice(() -> steps.returnToAi(back));
        assertThat(returned.refused()).isNull();
        assertThat(returned.unheard()).hasSize(2);
        twice(() -> steps.closeTicket(new Episode(conversation, 4, 1)));
        assertThat(dsl.fetchSingle(TICKET).getOutcome()).isEqualTo("RETURNED");
        assertThat(dsl.fetchSingle(HANDOFF).getOutcome()).isEqualTo("RETURNED");
        assertThat(dsl.fetchSingle(ASSIGNMENT).getState()).isEqualTo("ENDED");
        assertThat(control()).isEqualTo(Control.AI);
        assertThat(dsl.fetchCount(
                        CLOCK,
                        CLOCK.STATUS.in(dev.baton.domain.sla.SlaStatus.RUNNING, dev.baton.domain.sla.SlaStatus.PAUSED)))
                .isZero();
    }

    @Test
    void noStepTellsTheStoryTheWordsThatOnlyTwoPeopleShare() {
        UUID maya = UUID.randomUUID();
        dsl.insertInto(CUSTOMER, CUSTOMER.ID, CUSTOMER.KEY, CUSTOMER.NAME)
                .values(maya, "maya", "Maya")
                .execute();
        new VouchFor(dsl).vouch(conversation, maya, null, null, null, now);
        customer("I want a human");
        queued();
        String words = dsl.fetchSingle(PASSKEY).getPhrase();
        connected(sam);
        customer("it is " + words);
        human("yes, " + words);
        assertThat(texts(Author.CUSTOMER)).contains("it is •••");
        Change back = change(Cause.HANDED_BACK, 3, sam);
        twice(() -> steps.returnToAi(back));
        twice(() -> steps.readSnapshot(conversation));
        assertThat(told).hasSizeGreaterThan(8).noneMatch(text -> text.contains(words));
        assertThat(dsl.fetchCount(PASSKEY)).isZero();
    }

    @Test
    void whoseWordsMadeTheAiEscalateIsNotAskedAgainAfterAWithdrawal() {
        customer("I want a human");
        queued();
        customer("never mind, where is my order?");
        Change chosen = change(Cause.CUSTOMER_CHOSE_AI, 2, null);
        Returned returned = twice(() -> steps.returnToAi(chosen));
        assertThat(returned.unheard())
                .containsExactly(dsl.fetchValue(MESSAGE.SEQ, MESSAGE.BODY.startsWith("never mind")));
        assertThat(dsl.fetchCount(QUEUE_ENTRY)).isZero();
        assertThat(steps.catchUp(conversation, steps.readSnapshot(conversation).heardSeq()))
                .isEqualTo(returned.unheard());
    }

    @Test
    void aTakeOverOpensWhatIsMissing() {
        customer("where is my order?");
        UUID request = UUID.randomUUID();
        Joined joined = twice(() -> steps.takeOver(new TakeOver(conversation, 1, request, sam)));
        assertThat(joined.agentId()).isEqualTo(sam);
        assertThat(joined.episode()).isOne();
        assertThat(dsl.fetchSingle(HANDOFF).getReason()).isEqualTo("TAKEN_OVER");
        assertThat(dsl.fetchSingle(TICKET).getAssigneeId()).isEqualTo(sam);
        assertThat(dsl.fetchSingle(ASSIGNMENT).getState()).isEqualTo("CONNECTED");
        steps.summarize(new Episode(conversation, 2, 1));
        steps.openTicket(new Episode(conversation, 2, 1));
        assertThat(dsl.fetchSingle(TICKET).getSubject()).isEqualTo("Something burns");
    }

    @Test
    void aReleasedTicketWaitsInFrontAndIsNotOfferedToWhoHadIt() {
        desk.listening("lena", 3);
        customer("I want a human");
        queued();
        UUID lena = dsl.fetchSingle(OFFER).getAgentId();
        connected(lena);
        Change release = change(Cause.RELEASED, 3, lena);
        Changed released = twice(() -> steps.release(release));
        assertThat(released.refused()).isNull();
        twice(() -> told(Line.AGENT_LEFT, released.epoch()));
        Queued queued = twice(() -> steps.enqueue(new Episode(conversation, released.epoch(), 1)));
        assertThat(queued.queue()).isEqualTo("care");
        assertThat(dsl.fetchSingle(QUEUE_ENTRY).getFront()).isTrue();
        assertThat(dsl.fetchCount(OFFER, OFFER.STATE.eq("OPEN"))).isZero();
        assertThat(texts(Author.SYSTEM)).anyMatch(text -> text.startsWith("The person who was helping you"));
    }

    @Test
    void aReleaseThatALeadForcesIsTheLeadsActAndNotTheAgents() {
        UUID ines = desk.agent("ines");
        customer("I want a human");
        queued();
        connected(sam);
        Change forced = new Change(conversation, 3, Cause.RELEASED, "forced", sam, null, ines);
        assertThat(twice(() -> steps.release(forced)).refused()).isNull();
        assertThat(control()).isEqualTo(Control.WAITING_FOR_HUMAN);
        assertThat(dsl.fetchValue(OWNERSHIP.ACTOR, OWNERSHIP.EPOCH.eq(4))).isEqualTo("agent:" + ines);
    }

    @Test
    void nothingIsQueuedWhereNoEpisodeIsOpen() {
        assertThat(steps.enqueue(new Episode(conversation, 1, 0)).queue()).isNull();
    }

    @Test
    void aReleaseOfSomebodyElseChangesNothing() {
        customer("I want a human");
        queued();
        connected(sam);
        Changed refused = steps.release(change(Cause.RELEASED, 3, desk.agent("lena")));
        assertThat(refused.refused()).isEqualTo("NOT_IN_CONTROL");
        assertThat(control()).isEqualTo(Control.HUMAN);
    }

    @Test
    void afterHoursTheCustomerIsPromisedATime() {
        dsl.update(CALENDAR)
                .set(CALENDAR.ZONE, "Europe/Berlin")
                .set(CALENDAR.HOURS, JSONB.valueOf("{\"weekly\":{\"TUESDAY\":[[\"09:00\",\"17:00\"]]}}"))
                .set(CALENDAR.VERSION, 2)
                .execute();
        customer("I want a human");
        Queued queued = queued();
        assertThat(queued.opensAt()).isEqualTo("2026-03-03T08:00:00Z");
        assertThat(dsl.fetchSingle(PROMISE).getKind()).isEqualTo("ANSWER_BY");
        assertThat(texts(Author.SYSTEM))
                .anyMatch(text -> text.contains("case 1001") && text.contains("Tuesday, March 3, 2026"));
        assertThat(dsl.fetchCount(MESSAGE, MESSAGE.CLIENT_ID.eq("e1/why"))).isOne();
    }

    @Test
    void aClaimThatComesTooLateIsReleased() {
        customer("I want a human");
        queued();
        UUID lease = claim(sam);
        steps.returnToAi(change(Cause.CUSTOMER_CHOSE_AI, 2, null));
        Joined joined = twice(() -> steps.connect(new Connect(conversation, 3, lease)));
        assertThat(joined.refused()).isNotNull();
        assertThat(dsl.fetchSingle(ASSIGNMENT).getState()).isEqualTo("REFUSED");
    }

    @Test
    void aCompletedConversationIsClosedWithEverything() {
        customer("I want a human");
        queued();
        connected(sam);
        Change completed = change(Cause.COMPLETED, 3, sam);
        assertThat(twice(() -> steps.close(completed)).refused()).isNull();
        Outlook outlook = twice(() -> steps.closeTicket(new Episode(conversation, 4, 1)));
        assertThat(outlook.nextLook()).isEqualTo("2026-03-04T12:00:00Z");
        assertThat(dsl.fetchSingle(TICKET).getOutcome()).isEqualTo("RESOLVED");
        customer("it is me again");
        Change again = new Change(conversation, 4, Cause.WROTE_AGAIN, "reopen", null, null, null);
        assertThat(twice(() -> steps.reopen(again)).epoch()).isEqualTo(5);
        assertThat(control()).isEqualTo(Control.AI);
    }

    @Test
    void aWaitThatIsLongerThanSaidIsSaidOnceAndThenPromised() {
        customer("I want a human");
        queued();
        dsl.update(QUEUE_ENTRY)
                .set(QUEUE_ENTRY.TOLD_UNTIL, NOON.plusSeconds(60))
                .execute();
        now = NOON.plusSeconds(61);
        LookAtClocks look = new LookAtClocks(dsl);
        assertThat(look.look(conversation, 2, now).due())
                .extracting(LookAtClocks.Due::what)
                .contains(LookAtClocks.What.LONGER_THAN_SAID);
        twice(() -> told(Line.LONGER_THAN_SAID, 2));
        assertThat(look.look(conversation, 2, now).due())
                .extracting(LookAtClocks.Due::what)
                .doesNotContain(LookAtClocks.What.LONGER_THAN_SAID);
        assertThat(texts(Author.SYSTEM)).anyMatch(text -> text.contains("You will have an answer by"));
        now = NOON.plusSeconds(900);
        assertThat(look.look(conversation, 2, now).due())
                .extracting(LookAtClocks.Due::what)
                .contains(LookAtClocks.What.LONGEST_WAIT);
        twice(() -> told(Line.LONGER_THAN_SAID, 2));
        assertThat(look.look(conversation, 2, now).due())
                .extracting(LookAtClocks.Due::what)
                .doesNotContain(LookAtClocks.What.LONGEST_WAIT);
        assertThat(dsl.fetchCount(PROMISE)).isOne();
    }

    @Test
    void theSecondEscalationIsLikeTheFirst() {
        customer("I want a human");
        queued();
        connected(sam);
        steps.returnToAi(change(Cause.HANDED_BACK, 3, sam));
        steps.closeTicket(new Episode(conversation, 4, 1));
        customer("again a human please");
        Escalation why = steps.decideByHand(new ByHand(conversation, 4, UUID.randomUUID()));
        Changed changed = twice(() -> steps.escalate(new Escalate(conversation, 4, Cause.CUSTOMER_ASKED, why)));
        assertThat(changed).isEqualTo(new Changed(null, 5, 2));
        assertThat(dsl.fetchCount(HANDOFF)).isEqualTo(2);
    }

    private Queued queued() {
        UUID request = UUID.randomUUID();
        Escalation why = twice(() -> steps.decideByHand(new ByHand(conversation, 1, request)));
        assertThat(why.reason()).isEqualTo(ReasonCode.EXPLICIT_REQUEST);
        twice(() -> steps.escalate(new Escalate(conversation, 1, Cause.CUSTOMER_ASKED, why)));
        Episode episode = new Episode(conversation, 2, 1);
        twice(() -> told(Line.WHY_AND_HOW_LONG, 2));
        twice(() -> steps.summarize(episode));
        twice(() -> steps.openTicket(episode));
        return twice(() -> steps.enqueue(episode));
    }

    private Joined connected(UUID agent) {
        UUID lease = claim(agent);
        Joined joined = twice(() -> steps.connect(new Connect(conversation, 2, lease)));
        twice(() -> told(Line.JOINED, joined.epoch()));
        return joined;
    }

    private UUID claim(UUID agent) {
        UUID lease = UUID.randomUUID();
        new ClaimTicket(dsl)
                .claim(new ClaimTicket.Claim(
                        lease, dsl.fetchSingle(TICKET).getId(), agent, null, "accepted", false, now));
        return lease;
    }

    private List<Integer> told(Line line, int epoch) {
        steps.tellCustomer(new Tell(conversation, epoch, 1, line));
        return dsl.select(MESSAGE.SEQ).from(MESSAGE).orderBy(MESSAGE.SEQ).fetch(MESSAGE.SEQ);
    }

    private Change change(Cause cause, int epoch, UUID agent) {
        return new Change(conversation, epoch, cause, UUID.randomUUID().toString(), agent, null, null);
    }

    private <T> T twice(Supplier<T> step) {
        T first = step.get();
        assertThat(step.get()).isEqualTo(first);
        told.add(String.valueOf(first));
        return first;
    }

    private void customer(String text) {
        new AppendCustomerMessage(dsl).append(new AppendCustomerMessage.Words(conversation, text, text, now));
    }

    private void human(String text) {
        new AppendHumanMessage(dsl)
                .append(new AppendHumanMessage.Words(
                        conversation, sam, text, text, Visibility.PUBLIC, null, null, now));
    }

    private Control control() {
        return dsl.fetchSingle(CONVERSATION).getControl();
    }

    private List<String> texts(Author author) {
        return dsl.select(MESSAGE.BODY)
                .from(MESSAGE)
                .where(MESSAGE.AUTHOR.eq(author))
                .fetch(MESSAGE.BODY);
    }

    private static HandoffBrief brief(int episode) {
        return new HandoffBrief(
                1,
                episode,
                ReasonCode.EXPLICIT_REQUEST,
                List.of(),
                null,
                "Something burns",
                "The customer asks. Nobody knows.",
                "en",
                "unsorted",
                0,
                List.of(),
                HandoffBrief.Suggestion.none("nothing fits"),
                Mood.of(List.of()),
                null,
                null,
                List.of(),
                new HandoffBrief.Requester(null, null, null, "anonymous"),
                List.of(),
                List.of(),
                null,
                List.of(),
                2,
                2,
                1);
    }
}
