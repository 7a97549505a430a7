package dev.baton.activities.aiturn;

import dev.baton.activities.knowledge.Question;

/** Whoever answers customers before a person does. */
public interface AiAgent {
    /**
     * Drafts an answer; sends nothing, and looks nothing up but what the question brings along. Ends early with an
     * exception of its own choice when its thread is interrupted.
     *
     * @throws ModelFailure in one of its three kinds
     */
    AiTurn answer(Question question, HouseWords words);
}
