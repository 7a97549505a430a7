package dev.baton.standalone.temporal;

import io.temporal.testserver.TestServer;
import org.jspecify.annotations.Nullable;

/** The last resort: the SDK's test server. It forgets every conversation when it stops, and has neither UI nor lists. */
final class InMemoryServer implements TemporalServer {
    private final int port;
    private final TestServer.PortBoundTestServer server;

    private InMemoryServer(int port) {
        this.port = port;
        this.server = TestServer.createPortBoundServer(port, true);
    }

    static InMemoryServer start(int port) {
        return new InMemoryServer(port);
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public @Nullable String ui() {
        return null;
    }

    @Override
    public String describe() {
        return "the in-memory test server";
    }

    @Override
    public boolean durable() {
        return false;
    }

    @Override
    public void close() {
        server.close();
    }
}
