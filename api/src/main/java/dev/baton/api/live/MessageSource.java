package dev.baton.api.live;

import java.util.List;

/** What a stream sends: the events after a number, oldest first. */
@FunctionalInterface
public interface MessageSource {
    List<Numbered> after(int seq, int limit);

    /** @param event the whole message, as the listener may see it */
    record Numbered(int seq, Object event) {}
}
