package dev.baton.activities.aiturn;

import dev.baton.activities.knowledge.Question;
import dev.baton.store.aiturn.DraftedTurn;
import dev.baton.store.aiturn.DraftedTurn.Measured;
import dev.baton.store.aiturn.ReadDraft;
import dev.baton.store.aiturn.StoreDraft;
import dev.baton.workflows.TaskQueues;
import dev.baton.workflows.aiturn.BotTurn;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.spring.boot.ActivityImpl;
import java.time.InstantSource;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the AI once for each (conversation, message, epoch): what is stored is not asked for again. */
@Component
@ActivityImpl(taskQueues = TaskQueues.LLM)
class BotTurnActivity implements BotTurn {
    private static final Logger LOG = LoggerFactory.getLogger(BotTurnActivity.class);

    private final AiAgent agent;
    private final Questions questions;
    private final HouseWords.InForce words;
    private final ReadDraft stored;
    private final StoreDraft store;
    private final AiSettings settings;
    private final InstantSource time;

    BotTurnActivity(
            AiAgent agent,
            Questions questions,
            HouseWords.InForce words,
            DSLContext dsl,
            AiSettings settings,
            InstantSource time) {
        this.agent = agent;
        this.questions = questions;
        this.words = words;
        this.stored = new ReadDraft(dsl);
        this.store = new StoreDraft(dsl);
        this.settings = settings;
        this.time = time;
    }

    @Override
    public Drafted answer(Ask ask) {
        DraftedTurn earlier = stored.read(ask.conversationId(), ask.epoch(), ask.seq());
        return shortForm(earlier == null ? drafted(ask) : earlier);
    }

    private DraftedTurn drafted(Ask ask) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        Question question = questions.read(ask.conversationId(), ask.seq());
        HouseWords house = words.in(question.language());
        try {
            AiTurn turn = new Heartbeat(() -> context.heartbeat(null), settings.timeout())
                    .beside(() -> agent.answer(question, house));
            DraftedTurn draft = draft(turn);
            boolean first = store.store(ask.conversationId(), ask.epoch(), ask.seq(), draft, time.instant());
            DraftedTurn winner = first ? draft : stored.read(ask.conversationId(), ask.epoch(), ask.seq());
            return winner == null ? draft : winner;
        } catch (ModelFailure failure) {
            alarm(failure);
            throw failure.toApplicationFailure();
        }
    }

    private static void alarm(ModelFailure failure) {
        if (failure instanceof ModelFailure.Rejected rejected && rejected.keyRefused()) {
            LOG.error("the model refuses the key: {}", failure.getMessage());
        } else {
            LOG.warn("the model gave no answer: {}", failure.getMessage());
        }
    }

    private static DraftedTurn draft(AiTurn turn) {
        return new DraftedTurn(
                turn.draft(),
                turn.citations(),
                turn.confidence(),
                turn.outOfScope(),
                turn.personOffered(),
                turn.category(),
                new Measured(turn.confidenceParts(), turn.clarifying(), turn.stepsProposed(), turn.toolsUsed()),
                turn.answeredBy());
    }

    private static Drafted shortForm(DraftedTurn turn) {
        return new Drafted(turn.confidence(), turn.category(), turn.outOfScope());
    }
}
