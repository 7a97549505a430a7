package dev.baton.standalone.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands in for the proxy where no nginx is installed: hands each connection to the next node that takes it, byte by byte.
 * It knows nothing of HTTP, so streams pass as they are.
 */
final class TcpBalancer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TcpBalancer.class);
    private static final int CONNECT_LIMIT_MILLIS = 1_000;

    private final ServerSocket entrance;
    private final List<Integer> nodes;
    private final AtomicInteger turn = new AtomicInteger();

    private TcpBalancer(ServerSocket entrance, List<Integer> nodes) {
        this.entrance = entrance;
        this.nodes = nodes;
    }

    /**
     * @param port on which it listens, on the loopback address
     * @param nodes ports of the nodes, on the loopback address
     */
    static TcpBalancer start(int port, List<Integer> nodes) throws IOException {
        ServerSocket entrance = new ServerSocket(port, 1_024, InetAddress.getLoopbackAddress());
        TcpBalancer balancer = new TcpBalancer(entrance, List.copyOf(nodes));
        Thread.ofVirtual().name("balancer").start(balancer::accept);
        return balancer;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                LOG.warn("a connection could not be taken: {}", e.toString());
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket node = connect()) {
            client.setTcpNoDelay(true);
            node.setTcpNoDelay(true);
            Thread back = Thread.ofVirtual().start(() -> pump(node, client));
            pump(client, node);
            back.join();
        } catch (IOException e) {
            LOG.debug("a connection ended: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket connect() throws IOException {
        IOException last = new IOException("there is no node");
        for (int tried = 0; tried < nodes.size(); tried++) {
            int port = nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
            Socket node = new Socket();
            try {
                node.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_LIMIT_MILLIS);
                return node;
            } catch (IOException e) {
                node.close();
                last = e;
            }
        }
        throw last;
    }

    /** Passes on the end of one direction; an error ends both. */
    private static void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[16_384];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
            to.shutdownOutput();
        } catch (IOException e) {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("{}", e.toString());
        }
    }
}
