package dev.baton.store.handoff;

import static dev.baton.store.conversation.Desk.NOON;
import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.CUSTOMER;
import static dev.baton.store.generated.Tables.EVENT;
import static dev.baton.store.generated.Tables.PASSKEY;
import static dev.baton.store.generated.Tables.TICKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Visibility;
import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.escalation.OnlineStore;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.TestPostgres;
import dev.baton.store.conversation.AppendCustomerMessage;
import dev.baton.store.conversation.AppendHumanMessage;
import dev.baton.store.conversation.Desk;
import dev.baton.store.customer.VouchFor;
import dev.baton.store.escalation.RecordDecision.Recorded;
import dev.baton.store.policy.PublishPolicy;
import dev.baton.store.ticket.SaveDraft;
import dev.baton.store.ticket.SaveNotes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Named;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PasskeysTest {
    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final ReadPasskey read = new ReadPasskey(dsl);
    private final CheckPasskey check = new CheckPasskey(dsl);

    @Test
    void isForTheIdentifiedCustomerAtOnceAndForTheAgentOnceInCharge() {
        UUID maya = verified();
        escalate(maya);
        String phrase = read.ofCustomer(maya, NOON).orElseThrow().phrase();
        UUID sam = desk.agent("sam");
        UUID lena = desk.agent("lena");
        assertThat(read.ofAgent(maya, sam, NOON)).isEmpty();
        takeOver(maya, sam);
        assertThat(read.ofAgent(maya, sam, NOON)).get().extracting("phrase").isEqualTo(phrase);
        assertThat(read.ofAgent(maya, lena, NOON)).isEmpty();
        assertThat(read.ofCustomer(maya, NOON)).get().extracting("phrase").isEqualTo(phrase);
    }

    @Test
    void isNotMadeForWhoMerelySaysWhoTheyAre() {
        UUID claimed = desk.conversation();
        dsl.update(CONVERSATION).set(CONVERSATION.IDENTITY, "claimed").execute();
        escalate(claimed);
        assertThat(read.exists(claimed, NOON)).isFalse();
    }

    @Test
    void isMadeWhenTheCustomerSignsInWhileWaiting() {
        UUID maya = desk.conversation();
        escalate(maya);
        verify(maya);
        assertThat(read.ofCustomer(maya, NOON)).isPresent();
    }

    @Test
    void isNotMadeWhereThePolicyDoesNotAsk() {
        EscalationPolicy asks = OnlineStore.policy("care", "care");
        EscalationPolicy silent = new EscalationPolicy(
                2,
                asks.languages(),
                asks.fallbackQueue(),
                asks.triggers(),
                asks.wordings(),
                asks.texts(),
                asks.targets(),
                asks.timings(),
                null,
                List.of());
        new PublishPolicy(dsl).publish(silent, null, "", null, NOON);
        UUID maya = verified();
        escalate(maya);
        assertThat(dsl.fetchCount(PASSKEY)).isZero();
    }

    @Test
    void isErasedWithTheEscalationAndTheNextHasAnother() {
        UUID maya = verified();
        escalate(maya);
        String first = read.ofCustomer(maya, NOON).orElseThrow().phrase();
        new ReturnToAi(dsl)
                .change(new Turnover(maya, 2, Cause.CUSTOMER_CHOSE_AI, "back", null, null, null, NOON.plusSeconds(5)));
        assertThat(dsl.fetchCount(PASSKEY)).isZero();
        new CloseTicket(dsl).close(maya, 1, NOON.plusSeconds(6));
        assertThat(read.ofCustomer(maya, NOON)).isEmpty();
        escalate(maya);
        assertThat(read.ofCustomer(maya, NOON).orElseThrow().phrase()).isNotEqualTo(first);
    }

    @Test
    void isNotShownAfterItsTime() {
        UUID maya = verified();
        escalate(maya);
        assertThat(read.ofCustomer(maya, NOON.plus(Duration.ofHours(71)))).isPresent();
        assertThat(read.ofCustomer(maya, NOON.plus(Duration.ofHours(72)))).isEmpty();
    }

    @Test
    void whatTheAgentSaysIsRecordedOnce() {
        UUID maya = verified();
        escalate(maya);
        UUID sam = desk.agent("sam");
        UUID key = UUID.randomUUID();
        refused(new CheckPasskey.Check(key, maya, sam, true, NOON), Refusal.NOT_IN_CONTROL);
        takeOver(maya, sam);
        check.check(new CheckPasskey.Check(key, maya, sam, false, NOON));
        check.check(new CheckPasskey.Check(key, maya, sam, false, NOON.plusSeconds(1)));
        refused(new CheckPasskey.Check(key, maya, sam, true, NOON), Refusal.KEY_REUSED);
        check.check(new CheckPasskey.Check(UUID.randomUUID(), maya, sam, true, NOON.plusSeconds(2)));
        assertThat(read.checks(maya)).extracting("matches").containsExactly(false, true);
        assertThat(dsl.select(EVENT.DATA)
                        .from(EVENT)
                        .where(EVENT.KIND.eq("passkey.checked"))
                        .fetch(row -> row.value1().data()))
                .hasSize(2);
        refused(
                new CheckPasskey.Check(UUID.randomUUID(), maya, sam, true, NOON.plus(Duration.ofDays(4))),
                Refusal.PASSKEY_GONE);
    }

    @Test
    void whoeverWritesItTheWordsAreKeptInNoOtherTable() {
        UUID maya = verified();
        escalate(maya);
        UUID sam = desk.agent("sam");
        takeOver(maya, sam);
        String phrase = read.ofCustomer(maya, NOON).orElseThrow().phrase();
        String said = "It is " + phrase.replace('-', ' ').toUpperCase(Locale.ROOT) + ", right?";
        AppendCustomerMessage customers = new AppendCustomerMessage(dsl);
        AppendHumanMessage agents = new AppendHumanMessage(dsl);
        customers.append(new AppendCustomerMessage.Words(maya, "m1", said, NOON));
        agents.append(new AppendHumanMessage.Words(maya, sam, "r1", phrase, Visibility.PUBLIC, null, null, NOON));
        agents.append(new AppendHumanMessage.Words(maya, sam, "n1", said, Visibility.NOTE, null, null, NOON));
        new SaveDraft(dsl).save(maya, sam, "said " + phrase, NOON);
        UUID ticket = dsl.fetchValue(TICKET.ID, TICKET.CONVERSATION_ID.eq(maya));
        new SaveNotes(dsl).save(Objects.requireNonNull(ticket), said, 0);
        assertThat(holding(phrase)).containsExactly("passkey");
        assertThat(read.ofAgent(maya, sam, NOON).orElseThrow().saidAt()).isEqualTo(NOON);
        assertThat(customers
                        .append(new AppendCustomerMessage.Words(maya, "m1", said, NOON))
                        .repeated())
                .isTrue();

        new ReturnToAi(dsl).change(new Turnover(maya, 3, Cause.HANDED_BACK, "back", sam, null, null, NOON));
        assertThat(holding(phrase)).isEmpty();
        assertThat(customers
                        .append(new AppendCustomerMessage.Words(maya, "m1", said, NOON))
                        .repeated())
                .isTrue();
    }

    /** Every table in which the words stand, however written. */
    private List<String> holding(String phrase) {
        String words = phrase.replace('-', '_');
        return dsl.meta().getSchemas("public").getFirst().getTables().stream()
                .filter(table -> dsl.fetchOne(
                                "select exists(select from " + table.getName() + " t where t::text ilike ?)",
                                "%" + words + "%")
                        .get(0, Boolean.class))
                .map(Named::getName)
                .toList();
    }

    private UUID verified() {
        UUID id = desk.conversation();
        verify(id);
        return id;
    }

    private void verify(UUID conversation) {
        UUID customer = UUID.randomUUID();
        dsl.insertInto(CUSTOMER, CUSTOMER.ID, CUSTOMER.KEY, CUSTOMER.NAME)
                .values(customer, "c-" + customer, "Maya")
                .execute();
        new VouchFor(dsl).vouch(conversation, customer, null, null, null, NOON);
    }

    private void escalate(UUID conversation) {
        int epoch = Objects.requireNonNull(dsl.fetchValue(CONVERSATION.EPOCH, CONVERSATION.ID.eq(conversation)));
        Recorded why = new DecideByHand(dsl).decide(conversation, epoch, UUID.randomUUID(), NOON);
        Step step = new EscalateConversation(dsl)
                .escalate(new EscalateConversation.Escalation(
                        conversation,
                        epoch,
                        Cause.CUSTOMER_ASKED,
                        why.id(),
                        Objects.requireNonNull(why.reason()),
                        Objects.requireNonNull(why.urgency()),
                        "care",
                        why.policyVersion(),
                        NOON));
        assertThat(step.refused()).isNull();
    }

    private void takeOver(UUID conversation, UUID agent) {
        Step step = new TakeOverConversation(dsl).takeOver(conversation, 2, UUID.randomUUID(), agent, NOON);
        assertThat(step.refused()).isNull();
    }

    private void refused(CheckPasskey.Check said, Refusal refusal) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> check.check(said))
                .satisfies(e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
