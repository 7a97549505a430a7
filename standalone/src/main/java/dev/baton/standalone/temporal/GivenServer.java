package dev.baton.standalone.temporal;

import org.jspecify.annotations.Nullable;

/** A running server, whose address somebody gave; it is not ours to stop. */
record GivenServer(String address, @Nullable String ui) implements TemporalServer {
    @Override
    public String describe() {
        return "the running server at " + address;
    }

    @Override
    public boolean durable() {
        return true;
    }

    @Override
    public void close() {}
}
