package dev.baton.store.conversation;

import dev.baton.domain.prechat.Answer;
import dev.baton.domain.prechat.QuestionKind;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.json.Json;
import dev.baton.store.live.Hints;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;

/** What the customer answered before the chat. Of a key that was answered already the newer answer counts. */
public final class SaveAnswers {
    private final DSLContext dsl;

    public SaveAnswers(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @throws Refused NOT_FOUND without such a conversation */
    public void save(UUID conversationId, List<Answer> answers, Instant at) {
        dsl.transaction(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), conversationId);
            in(conversation, answers, at);
            conversation.save();
            Hints.send(c.dsl(), Hints.Kind.CONVERSATION, conversationId);
        });
    }

    /** The caller saves the conversation. What was said is in no event: only how much, and by which version it was asked. */
    static void in(LockedConversation conversation, List<Answer> answers, Instant at) {
        ConversationRecord row = conversation.row();
        Map<String, Answer> all = new TreeMap<>();
        Answers.in(row.getAnswers()).forEach(answer -> all.put(answer.key(), answer));
        List<Answer> fresh = answers.stream()
                .filter(answer -> !answer.equals(all.get(answer.key())))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        fresh.forEach(answer -> all.put(answer.key(), answer));
        row.setAnswers(Json.write(List.copyOf(all.values())));
        fresh.forEach(answer -> contact(row, answer));
        conversation.event(
                "answers.given",
                "customer",
                at,
                Map.of("count", fresh.size(), "version", fresh.getLast().version()));
    }

    /** Fills what is empty: what a token has said stays. */
    private static void contact(ConversationRecord row, Answer answer) {
        if (answer.isName() && row.getClaimedName() == null) {
            row.setClaimedName(answer.value());
        } else if (answer.kind() == QuestionKind.EMAIL && row.getContactEmail() == null) {
            row.setContactEmail(answer.value());
        } else if (answer.kind() == QuestionKind.PHONE && row.getContactPhone() == null) {
            row.setContactPhone(answer.value());
        } else {
            return;
        }
        if (row.getIdentity().equals("anonymous")) {
            row.setIdentity("claimed");
        }
    }
}
