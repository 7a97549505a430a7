package dev.baton.trials.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One side of one conversation: what can be read from there, and where its stream is. */
public interface Side {
    /** Most messages that one page has. */
    int PAGE = 500;

    UUID id();

    /** State of the conversation as this side may see it; {@code control} is always in it. */
    JsonNode state();

    /** One page of messages with numbers above {@code after}, in order; less than {@link #PAGE}: there are no more. */
    List<Line> page(int after);

    /** The live stream from behind {@code after}. */
    LiveStream stream(int after, LiveStream.Listener listener);

    default String control() {
        return state().path("control").asText();
    }

    /** All messages with numbers above {@code after}. */
    default List<Line> messages(int after) {
        List<Line> page = page(after);
        List<Line> all = new ArrayList<>(page);
        while (page.size() == PAGE) {
            page = page(page.getLast().seq());
            all.addAll(page);
        }
        return all;
    }
}
