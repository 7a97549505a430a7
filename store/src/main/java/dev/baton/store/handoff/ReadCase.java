package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.AI_TURN;
import static dev.baton.store.generated.Tables.BRIEF;
import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.HANDOFF;
import static dev.baton.store.generated.Tables.MESSAGE;
import static dev.baton.store.generated.Tables.OWNERSHIP;

import dev.baton.domain.attachment.Attachment;
import dev.baton.domain.conversation.Author;
import dev.baton.domain.conversation.Citation;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.conversation.MessageKind;
import dev.baton.domain.conversation.Visibility;
import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.prechat.Answer;
import dev.baton.domain.prechat.PreChatQuestion;
import dev.baton.domain.prechat.QuestionKind;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.aiturn.DraftedTurn;
import dev.baton.store.attachment.Enclosed;
import dev.baton.store.conversation.Answers;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.generated.tables.records.OwnershipRecord;
import dev.baton.store.json.Json;
import dev.baton.store.policy.CurrentPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Everything that a brief is written from, but the customer: what was said and drafted in one handoff's episode. */
public final class ReadCase {
    /** Of a very long episode the newest so many messages. */
    private static final int MOST = 300;

    private final DSLContext dsl;
    private final CurrentPolicy policy;

    public ReadCase(DSLContext dsl) {
        this.dsl = dsl;
        this.policy = new CurrentPolicy(dsl);
    }

    /**
     * @param version of the brief that comes next; the same again as long as no message was added
     * @param answers to what was asked before the chat; of a choice its words
     * @param firstSeq number of the episode's first message: the AI's stretch that led to the handoff belongs to it
     * @param lastSeq number of the conversation's last message
     * @param said in public by customer, AI and people in the episode, oldest first
     * @param turns what the AI drafted in the episode, oldest first
     */
    public record Case(
            ReasonCode reason,
            List<ReasonCode> otherReasons,
            @Nullable UUID decisionId,
            int version,
            String locale,
            String category,
            List<Answer> answers,
            int firstSeq,
            int lastSeq,
            List<Said> said,
            List<Turn> turns) {}

    /** @param files names of what came with it */
    public record Said(int seq, Author author, String text, List<String> files) {}

    /**
     * @param seq the customer message that it answers
     * @param messageSeq the AI's message; null: never sent
     */
    public record Turn(
            int seq,
            @Nullable Integer messageSeq,
            String draft,
            double confidence,
            boolean outOfScope,
            String category,
            List<Citation> citations,
            List<String> toolsUsed) {}

    /** @throws Refused NOT_FOUND if there is no such handoff */
    public Case read(UUID conversationId, int episode) {
        ConversationRecord conversation = dsl.fetchOne(CONVERSATION, CONVERSATION.ID.eq(conversationId));
        HandoffRecord handoff =
                dsl.fetchOne(HANDOFF, HANDOFF.CONVERSATION_ID.eq(conversationId).and(HANDOFF.EPISODE.eq(episode)));
        if (conversation == null || handoff == null) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        int first = firstSeq(conversationId, episode);
        int last = conversation.getLastSeq();
        return new Case(
                ReasonCode.valueOf(handoff.getReason()),
                Arrays.stream(handoff.getOtherReasons())
                        .map(ReasonCode::valueOf)
                        .toList(),
                handoff.getDecisionId(),
                version(conversationId, episode, last),
                conversation.getLocale(),
                conversation.getCategory(),
                answers(conversation),
                first,
                last,
                said(conversationId, first, last),
                turns(conversationId, first));
    }

    private List<Answer> answers(ConversationRecord conversation) {
        return Answers.in(conversation.getAnswers()).stream()
                .map(answer -> answer.kind() == QuestionKind.CHOICE ? chosen(answer, conversation.getLocale()) : answer)
                .toList();
    }

    private Answer chosen(Answer answer, String locale) {
        EscalationPolicy asked = policy.version(dsl, answer.version());
        PreChatQuestion question = answer.question(asked.questions());
        return question == null
                ? answer
                : question.choices().stream()
                        .filter(choice -> choice.key().equals(answer.value()))
                        .map(choice -> asked.inLanguage(choice.words(), asked.languageFor(locale)))
                        .findFirst()
                        .map(words -> new Answer(answer.key(), answer.kind(), words, answer.version()))
                        .orElse(answer);
    }

    private int firstSeq(UUID conversationId, int episode) {
        List<OwnershipRecord> stretches = dsl.selectFrom(OWNERSHIP)
                .where(OWNERSHIP.CONVERSATION_ID.eq(conversationId))
                .orderBy(OWNERSHIP.EPOCH)
                .fetch();
        int begun = 0;
        OwnershipRecord before = null;
        for (OwnershipRecord stretch : stretches) {
            if (withPerson(stretch) && !withPerson(before) && ++begun == episode) {
                return before != null && before.getControl() == Control.AI
                        ? before.getFirstSeq()
                        : stretch.getFirstSeq();
            }
            before = stretch;
        }
        return 1;
    }

    private static boolean withPerson(@Nullable OwnershipRecord stretch) {
        return stretch != null
                && (stretch.getControl() == Control.WAITING_FOR_HUMAN || stretch.getControl() == Control.HUMAN);
    }

    private int version(UUID conversationId, int episode, int lastSeq) {
        var newest = dsl.selectFrom(BRIEF)
                .where(BRIEF.CONVERSATION_ID.eq(conversationId))
                .and(BRIEF.EPISODE.eq(episode))
                .orderBy(BRIEF.VERSION.desc())
                .limit(1)
                .fetchOne();
        if (newest == null) {
            return 1;
        }
        return newest.getThroughSeq() == lastSeq ? newest.getVersion() : newest.getVersion() + 1;
    }

    private List<Said> said(UUID conversationId, int first, int last) {
        return dsl.select(MESSAGE.SEQ, MESSAGE.AUTHOR, MESSAGE.BODY, MESSAGE.ATTACHMENTS)
                .from(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.eq(conversationId))
                .and(MESSAGE.SEQ.between(first, last))
                .and(MESSAGE.VISIBILITY.eq(Visibility.PUBLIC))
                .and(MESSAGE.KIND.eq(MessageKind.TEXT.word()))
                .orderBy(MESSAGE.SEQ.desc())
                .limit(MOST)
                .fetch(row -> new Said(row.value1(), row.value2(), row.value3(), names(row.value4())))
                .reversed();
    }

    private static List<String> names(JSONB attachments) {
        return Enclosed.in(attachments).stream().map(Attachment::name).toList();
    }

    private List<Turn> turns(UUID conversationId, int first) {
        return dsl.selectFrom(AI_TURN)
                .where(AI_TURN.CONVERSATION_ID.eq(conversationId))
                .and(AI_TURN.SEQ.ge(first))
                .and(AI_TURN.DRAFT.isNotNull())
                .and(AI_TURN.CONFIDENCE.isNotNull())
                .orderBy(AI_TURN.SEQ, AI_TURN.EPOCH)
                .fetch(row -> new Turn(
                        row.getSeq(),
                        row.getMessageSeq(),
                        row.getDraft(),
                        row.getConfidence(),
                        row.getOutOfScope(),
                        row.getCategory(),
                        List.of(Json.read(row.getCitations(), Citation[].class)),
                        Json.read(row.getFacts(), DraftedTurn.Measured.class).toolsUsed()));
    }
}
