package dev.baton.activities.aiturn;

import dev.baton.activities.insight.MessageReader;
import dev.baton.activities.knowledge.Embeddings;
import dev.baton.domain.conversation.Cause;
import dev.baton.domain.escalation.Decision;
import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.store.TestPostgres;
import dev.baton.store.aiturn.DraftedTurn;
import dev.baton.store.aiturn.StoreDraft;
import dev.baton.store.conversation.AppendCustomerMessage;
import dev.baton.store.conversation.Desk;
import dev.baton.store.escalation.ReadDecisions;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.workflows.aiturn.AiTurnSteps;
import dev.baton.workflows.aiturn.AiTurnSteps.Check;
import dev.baton.workflows.aiturn.AiTurnSteps.Settle;
import dev.baton.workflows.aiturn.AiTurnSteps.Settled;
import dev.baton.workflows.handoff.Escalation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** One conversation on a real database, under the online store's policy, with the steps of its AI turns. */
final class Chat implements AutoCloseable {
    private static final MessageReader READER = new MessageReader(new Embeddings());

    private final TestPostgres postgres = TestPostgres.fresh();
    final DSLContext dsl = postgres.sql();
    final Desk desk = new Desk(dsl);
    final UUID id;
    Instant now = Desk.NOON;
    final AiTurnSteps steps = new JudgedTurns(dsl, READER, () -> now);

    Chat() {
        this(null);
    }

    /** @param directQueue in which it was opened past the AI */
    Chat(@Nullable String directQueue) {
        id = desk.conversation(directQueue);
    }

    int customer(String text) {
        return new AppendCustomerMessage(dsl)
                .append(new AppendCustomerMessage.Words(id, UUID.randomUUID().toString(), text, now))
                .seq();
    }

    /** What the policy makes of a new message. */
    @Nullable
    Escalation on(String text) {
        return checked(customer(text));
    }

    @Nullable
    Escalation checked(Integer... seqs) {
        return steps.checkTriggers(new Check(id, epoch(), List.of(seqs))).escalation();
    }

    void drafted(int seq, double confidence, boolean outOfScope, String text) {
        var measured = new DraftedTurn.Measured(Map.of("retrieval", confidence), false, List.of(), List.of());
        var turn = new DraftedTurn(text, List.of(), confidence, outOfScope, outOfScope, "returns", measured, "offline");
        new StoreDraft(dsl).store(id, epoch(), seq, turn, now);
    }

    /** A whole turn of the AI on a new message that the policy has nothing against. */
    Settled answered(String text, double confidence, boolean outOfScope, String draft) {
        int seq = customer(text);
        if (checked(seq) != null) {
            throw new IllegalStateException("escalated by the words: " + text);
        }
        drafted(seq, confidence, outOfScope, draft);
        return settled(seq);
    }

    Settled settled(int seq) {
        return steps.settleTurn(new Settle(id, epoch(), seq, null));
    }

    Settled failed(int seq) {
        return steps.settleTurn(new Settle(id, epoch(), seq, "ModelUnavailable"));
    }

    void escalate(Escalation escalation) {
        desk.change(id, Cause.TRIGGER_FIRED, null);
        dsl.execute("""
                insert into handoff (conversation_id, episode, reason, urgency, queue_key, decision_id, policy_version, escalated_at)
                values (?, 1, ?, 'NORMAL', 'care', ?, 1, ?::timestamptz)""", id, escalation.reason().name(), escalation.decisionId(), now.toString());
    }

    /** A person took the escalation up and gave the conversation back to the AI. */
    void handedBack() {
        desk.change(id, Cause.ACCEPTED, desk.agent("sam"));
        dsl.execute(
                "update handoff set connected_at = ?::timestamptz, ended_at = ?::timestamptz, outcome = 'RETURNED'",
                now.toString(),
                now.toString());
        desk.change(id, Cause.HANDED_BACK, null);
    }

    /** The conversation belongs to a customer with these orders, delivered long ago: FH-10001, FH-10002 and so on. */
    void bought(String... totals) {
        UUID customer = UUID.randomUUID();
        dsl.execute("insert into customer (id, key, name) values (?, ?, 'Maya')", customer, customer.toString());
        for (int i = 0; i < totals.length; i++) {
            dsl.execute(
                    "insert into customer_order (number, customer_id, status, total, currency, placed_at)"
                            + " values (?, ?, 'delivered', ?, 'USD', '2026-01-05')",
                    "FH-1000" + (i + 1),
                    customer,
                    new BigDecimal(totals[i]));
        }
        dsl.execute("update conversation set customer_id = ?, identity = 'verified' where id = ?", customer, id);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    List<ReadDecisions.Decision> decisions() {
        return new ReadDecisions(dsl).all(id);
    }

    /** Judges again what is stored, by the stored policy. */
    Decision again(ReadDecisions.Decision stored) {
        EscalationPolicy policy = new CurrentPolicy(dsl).version(dsl, stored.policyVersion());
        return policy.judge(stored.facts());
    }

    int epoch() {
        return number("select epoch from conversation where id = ?");
    }

    /** @param sql asks for one number of the conversation, whose id is its parameter */
    int number(String sql) {
        return dsl.fetchSingle(sql, id).get(0, Integer.class);
    }

    @Nullable
    String word(String sql) {
        return dsl.fetchSingle(sql, id).get(0, String.class);
    }

    @Override
    public void close() {
        postgres.close();
    }
}
