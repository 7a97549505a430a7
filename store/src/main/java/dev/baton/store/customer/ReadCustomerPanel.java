package dev.baton.store.customer;

import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.CUSTOMER;
import static dev.baton.store.generated.Tables.TICKET;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.customer.Order;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.prechat.Answer;
import dev.baton.domain.prechat.PreChatQuestion;
import dev.baton.domain.prechat.QuestionKind;
import dev.baton.store.conversation.Answers;
import dev.baton.store.identity.ReadIdentityCheck;
import dev.baton.store.policy.CurrentPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Who writes in this conversation: what the shop knows of them, and what came before. */
public final class ReadCustomerPanel {
    private static final int LAST = 10;

    private final DSLContext dsl;
    private final ReadOrders orders;
    private final CurrentPolicy policy;
    private final ReadIdentityCheck checks;

    public ReadCustomerPanel(DSLContext dsl) {
        this.dsl = dsl;
        this.orders = new ReadOrders(dsl);
        this.policy = new CurrentPolicy(dsl);
        this.checks = new ReadIdentityCheck(dsl);
    }

    /**
     * @param identity anonymous, claimed or verified: how sure everything here is
     * @param email as given in the chat, else as the shop knows it; likewise phone
     * @param answers to what was asked before the chat
     * @param emailConfirmedAt when this address was proved by a one-time code; null: it was not
     * @param key the shop's id; null: no customer of the shop is known
     */
    public record Panel(
            String identity,
            @Nullable String name,
            @Nullable String email,
            @Nullable Instant emailConfirmedAt,
            @Nullable String phone,
            String locale,
            @Nullable String key,
            @Nullable String tier,
            @Nullable Instant customerSince,
            List<Asked> answers,
            List<Order> orders,
            List<FormerTicket> earlierTickets,
            List<EarlierConversation> earlierConversations) {}

    /**
     * @param words of the question, by language; its key alone where its version has none
     * @param valueWords of a choice, by language; empty for other kinds
     */
    public record Asked(
            String key,
            QuestionKind kind,
            Map<String, String> words,
            String value,
            Map<String, String> valueWords,
            int version) {}

    /** @param outcome null while it is open */
    public record FormerTicket(
            long number,
            UUID conversationId,
            String subject,
            ReasonCode reason,
            @Nullable String outcome,
            Instant openedAt) {}

    public record EarlierConversation(
            UUID id,
            long caseNumber,
            Control control,
            String category,
            Instant openedAt,
            @Nullable Instant closedAt) {}

    public Optional<Panel> of(UUID conversationId) {
        return dsl.select(
                        CONVERSATION.asterisk(),
                        CUSTOMER.KEY,
                        CUSTOMER.NAME,
                        CUSTOMER.EMAIL,
                        CUSTOMER.PHONE,
                        CUSTOMER.TIER,
                        CUSTOMER.CREATED_AT)
                .from(CONVERSATION)
                .leftJoin(CUSTOMER)
                .on(CUSTOMER.ID.eq(CONVERSATION.CUSTOMER_ID))
                .where(CONVERSATION.ID.eq(conversationId))
                .fetchOptional(row -> panel(conversationId, row));
    }

    private Panel panel(UUID conversationId, Record row) {
        UUID customer = row.get(CONVERSATION.CUSTOMER_ID);
        return new Panel(
                row.get(CONVERSATION.IDENTITY),
                first(row.get(CONVERSATION.CLAIMED_NAME), row.get(CUSTOMER.NAME)),
                first(row.get(CONVERSATION.CONTACT_EMAIL), row.get(CUSTOMER.EMAIL)),
                checks.confirmedAt(conversationId, row.get(CONVERSATION.CONTACT_EMAIL)),
                first(row.get(CONVERSATION.CONTACT_PHONE), row.get(CUSTOMER.PHONE)),
                row.get(CONVERSATION.LOCALE),
                row.get(CUSTOMER.KEY),
                row.get(CUSTOMER.TIER),
                row.get(CUSTOMER.CREATED_AT),
                asked(Answers.in(row.get(CONVERSATION.ANSWERS))),
                customer == null ? List.of() : orders.of(customer),
                tickets(conversationId, customer),
                customer == null ? List.of() : conversations(conversationId, customer));
    }

    private List<Asked> asked(List<Answer> answers) {
        return answers.stream()
                .map(answer -> {
                    PreChatQuestion question = answer.question(
                            policy.version(dsl, answer.version()).questions());
                    Map<String, String> chosen = question == null
                            ? Map.of()
                            : question.choices().stream()
                                    .filter(choice -> choice.key().equals(answer.value()))
                                    .findFirst()
                                    .map(PreChatQuestion.Choice::words)
                                    .orElse(Map.of());
                    return new Asked(
                            answer.key(),
                            answer.kind(),
                            question == null ? Map.of() : question.words(),
                            answer.value(),
                            chosen,
                            answer.version());
                })
                .toList();
    }

    private List<FormerTicket> tickets(UUID conversationId, @Nullable UUID customer) {
        return dsl.select(
                        TICKET.NUMBER,
                        TICKET.CONVERSATION_ID,
                        TICKET.SUBJECT,
                        TICKET.REASON,
                        TICKET.OUTCOME,
                        TICKET.OPENED_AT)
                .from(TICKET)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(TICKET.CONVERSATION_ID))
                .where(
                        customer == null
                                ? CONVERSATION.ID.eq(conversationId)
                                : CONVERSATION.ID.eq(conversationId).or(CONVERSATION.CUSTOMER_ID.eq(customer)))
                .orderBy(TICKET.OPENED_AT.desc())
                .limit(LAST)
                .fetch(row -> new FormerTicket(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        ReasonCode.valueOf(row.value4()),
                        row.value5(),
                        row.value6()));
    }

    private List<EarlierConversation> conversations(UUID conversationId, UUID customer) {
        return dsl.selectFrom(CONVERSATION)
                .where(CONVERSATION.CUSTOMER_ID.eq(customer))
                .and(CONVERSATION.ID.ne(conversationId))
                .orderBy(CONVERSATION.OPENED_AT.desc())
                .limit(LAST)
                .fetch(row -> new EarlierConversation(
                        row.getId(),
                        row.getCaseNumber(),
                        row.getControl(),
                        row.getCategory(),
                        row.getOpenedAt(),
                        row.getClosedAt()));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
