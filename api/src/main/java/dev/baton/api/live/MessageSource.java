package dev.baton.api.live;

import java.util.List;
import java.util.Optional;

/** What a stream sends, as its listener may see it. */
public interface MessageSource {
    /** The events after a number, oldest first. */
    List<Numbered> after(int seq, int limit);

    /** The event of this number; empty if there is none for this listener. */
    Optional<Numbered> one(int seq);

    /** @param event the whole message */
    record Numbered(int seq, Object event) {}
}
