package dev.baton.activities.aiturn;

import dev.baton.activities.knowledge.Question;
import java.util.List;
import java.util.Map;

/** Answers a file that came without words in the words of the house: no AI here can open files, and none has to be asked. */
public final class FilesUnread implements AiAgent {
    private static final String NAME = "house";

    private final AiAgent agent;

    public FilesUnread(AiAgent agent) {
        this.agent = agent;
    }

    @Override
    public AiTurn answer(Question question, HouseWords words) {
        if (!question.filesAlone()) {
            return agent.answer(question, words);
        }
        // outside of what it knows, and sure of that: a second one in a row goes to a person
        return new AiTurn(
                words.filesUnread(), 1, Map.of(), "unsorted", true, false, true, List.of(), List.of(), List.of(), NAME);
    }
}
