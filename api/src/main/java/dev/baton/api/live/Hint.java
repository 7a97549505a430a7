package dev.baton.api.live;

import org.jspecify.annotations.Nullable;

/**
 * Something has changed; whoever cares reads it.
 *
 * @param kind message, conversation, typing, writing, viewing, read, delivered, queue, offer, agent, engagement, outbox, or one of {@link #GAP} and {@link #END}
 * @param id of the conversation for message, conversation and typing; else of whatever changed
 * @param seq number of the message or event; null if it has none
 * @param by who types or has read: customer or agent; who writes or views: the agent's id
 */
public record Hint(
        String kind,
        String id,
        @Nullable Integer seq,
        @Nullable String by) {
    /** Hints may have been missed: read everything again. */
    static final Hint GAP = new Hint("gap", "", null, null);
    /** This process stops, or the stream's right has ended. */
    static final Hint END = new Hint("end", "", null, null);

    boolean is(String kind) {
        return this.kind.equals(kind);
    }
}
