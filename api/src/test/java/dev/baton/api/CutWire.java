package dev.baton.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The wire between a process and its database. While it is worn out, each connection breaks after some bytes, wherever in the
 * conversation that is; while it is down, none can be made.
 */
public final class CutWire implements AutoCloseable {
    private static final int LONGEST_LIFE = 30_000;

    private final int to;
    private final int port;
    private final Random random = new Random(7);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile boolean wornOut;
    private volatile boolean down;
    private @Nullable ServerSocket ears;

    public CutWire(int to) {
        this.to = to;
        this.port = listen(0);
    }

    public int port() {
        return port;
    }

    /** How many connections have been cut. */
    public int cuts() {
        return cuts.get();
    }

    public void wearsOut() {
        wornOut = true;
        open.forEach(CutWire::drop);
    }

    public void isMended() {
        wornOut = false;
    }

    public void goesDown() {
        down = true;
        hangUp();
        open.forEach(CutWire::drop);
    }

    public void comesBack() {
        down = false;
        listen(port);
    }

    @Override
    public void close() {
        goesDown();
    }

    private int listen(int where) {
        try {
            ServerSocket server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), where));
            ears = server;
            Thread.ofVirtual().name("wire").start(() -> accept(server));
            return server.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hangUp() {
        try {
            if (ears != null) {
                ears.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
                AtomicInteger left = new AtomicInteger(wornOut ? random.nextInt(LONGEST_LIFE) : Integer.MAX_VALUE);
                open.add(near);
                open.add(far);
                if (down) {
                    // it was taken just before the wire went down, and counted just after
                    drop(near);
                    drop(far);
                    continue;
                }
                Thread.ofVirtual().name("wire-there").start(() -> carry(near, far, left));
                Thread.ofVirtual().name("wire-back").start(() -> carry(far, near, left));
            } catch (IOException e) {
                // hung up: the next look at the socket ends it
                continue;
            }
        }
    }

    private void carry(Socket from, Socket onto, AtomicInteger left) {
        byte[] some = new byte[4096];
        try (InputStream in = from.getInputStream();
                OutputStream out = onto.getOutputStream()) {
            int read = in.read(some);
            while (read > 0) {
                int passes = Math.min(read, Math.max(0, left.getAndAdd(-read)));
                out.write(some, 0, passes);
                out.flush();
                if (passes < read) {
                    cuts.incrementAndGet();
                    return;
                }
                read = in.read(some);
            }
        } catch (IOException e) {
            // one end has gone; so does the other
        } finally {
            drop(from);
            drop(onto);
            open.remove(from);
            open.remove(onto);
        }
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
