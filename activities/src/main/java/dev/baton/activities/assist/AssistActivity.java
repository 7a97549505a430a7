package dev.baton.activities.assist;

import dev.baton.activities.aiturn.AiAgent;
import dev.baton.activities.aiturn.AiTurn;
import dev.baton.activities.aiturn.Heartbeat;
import dev.baton.activities.aiturn.HouseWords;
import dev.baton.activities.aiturn.ModelFailure;
import dev.baton.activities.aiturn.Questions;
import dev.baton.activities.insight.Summaries;
import dev.baton.activities.knowledge.Question;
import dev.baton.domain.conversation.Message;
import dev.baton.store.assist.ReadAssist;
import dev.baton.store.assist.ReadMoment;
import dev.baton.store.assist.ReadMoment.Moment;
import dev.baton.store.assist.StoreAssist;
import dev.baton.store.conversation.ReadTranscript;
import dev.baton.workflows.TaskQueues;
import dev.baton.workflows.assist.AssistSteps;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.spring.boot.ActivityImpl;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Writes for the agent's eyes, once for each request. Nothing of it is ever sent by itself. */
@Component
@ActivityImpl(taskQueues = TaskQueues.LLM)
class AssistActivity implements AssistSteps {
    /** Below the limit of an attempt, so that the failure has our words. */
    private static final Duration LIMIT = Duration.ofSeconds(9);
    /** Of a very long conversation the newest so many messages are summed up. */
    private static final int MOST = 500;

    private final AiAgent agent;
    private final Questions questions;
    private final HouseWords.InForce words;
    private final Notes notes;
    private final ReadAssist stored;
    private final StoreAssist store;
    private final ReadMoment moments;
    private final ReadTranscript transcripts;
    private final InstantSource time;

    AssistActivity(
            AiAgent agent,
            Questions questions,
            HouseWords.InForce words,
            Summaries summaries,
            DSLContext dsl,
            InstantSource time) {
        this.agent = agent;
        this.questions = questions;
        this.words = words;
        this.notes = new Notes(summaries);
        this.stored = new ReadAssist(dsl);
        this.store = new StoreAssist(dsl);
        this.moments = new ReadMoment(dsl);
        this.transcripts = new ReadTranscript(dsl);
        this.time = time;
    }

    @Override
    public Assisted assist(Ask ask) {
        Optional<ReadAssist.Assist> earlier = stored.of(ask.requestId());
        if (earlier.isPresent()) {
            return new Assisted(earlier.get().text() != null);
        }
        Moment moment = moments.of(ask.conversationId());
        ReadAssist.Assist written = switch (ask.kind()) {
            case REPLY -> reply(ask, moment);
            case SUMMARY -> summary(ask, moment);
        };
        store.store(
                new StoreAssist.For(
                        ask.requestId(),
                        ask.conversationId(),
                        ask.agentId(),
                        ask.kind().name()),
                written,
                time.instant());
        return new Assisted(written.text() != null);
    }

    private ReadAssist.Assist reply(Ask ask, Moment moment) {
        Integer seq = moment.lastOfCustomer();
        if (seq == null) {
            return none("the customer has not written yet", moment);
        }
        Question question = questions.read(ask.conversationId(), seq);
        HouseWords house = words.in(question.language());
        ActivityExecutionContext context = Activity.getExecutionContext();
        AiTurn turn;
        try {
            turn = new Heartbeat(() -> context.heartbeat(null), LIMIT).beside(() -> agent.answer(question, house));
        } catch (ModelFailure failure) {
            throw failure.toApplicationFailure();
        }
        return turn.outOfScope()
                ? none("the knowledge holds nothing on it", moment)
                : new ReadAssist.Assist(turn.draft(), null, turn.citations(), turn.confidence(), moment.lastSeq());
    }

    private ReadAssist.Assist summary(Ask ask, Moment moment) {
        List<Message> messages = transcripts.after(ask.conversationId(), Math.max(0, moment.lastSeq() - MOST), MOST);
        if (moment.lastOfCustomer() == null) {
            return none("the customer has not written yet", moment);
        }
        String language =
                questions.read(ask.conversationId(), moment.lastOfCustomer()).language();
        return new ReadAssist.Assist(notes.of(messages, language), null, List.of(), null, moment.lastSeq());
    }

    private static ReadAssist.Assist none(String because, Moment moment) {
        return new ReadAssist.Assist(null, because, List.of(), null, moment.lastSeq());
    }
}
