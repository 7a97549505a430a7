package dev.baton.standalone.temporal;

import org.jspecify.annotations.Nullable;

/** A Temporal server that answers. */
public interface TemporalServer extends AutoCloseable {
    /** @return host and port of its frontend */
    String address();

    /** @return the address of its UI in a browser; null if it has none that we know of */
    @Nullable
    String ui();

    /** @return what it is, for people: "dev server 1.31.2" */
    String describe();

    /** @return whether its conversations survive a restart */
    boolean durable();

    /** @return the number of its process; 0 if it is not a process of ours */
    default long pid() {
        return 0;
    }

    /** From now on it may end: everything is about to be stopped. */
    default void retire() {}

    /** Stops it, if it is ours. */
    @Override
    void close();
}
