package dev.baton.standalone.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Chooses ports on the loopback address: the wished one if it is free, else any free one, none of them twice. */
public final class Ports {
    private static final int FIRST_SMALL = 17_233;

    private final Set<Integer> taken = new HashSet<>();

    public Ports(int... taken) {
        for (int port : taken) {
            this.taken.add(port);
        }
    }

    /** @param wished 0: any */
    public int choose(int wished) throws IOException {
        if (wished > 0 && wished <= 65_535 && !taken.contains(wished) && isFree(wished)) {
            taken.add(wished);
            return wished;
        }
        while (true) {
            try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (taken.add(any.getLocalPort())) {
                    return any.getLocalPort();
                }
            }
        }
    }

    /**
     * As {@link #choose}, for a server that writes its port down in two signed bytes, as Temporal does in PostgreSQL.
     *
     * @param wished the first that is tried, then those above it
     */
    public int chooseBelow32768(int wished) throws IOException {
        for (int port = wished <= 32_000 ? wished : FIRST_SMALL; port < 32_768; port++) {
            if (!taken.contains(port) && isFree(port)) {
                taken.add(port);
                return port;
            }
        }
        throw new IOException("no port from " + wished + " to 32767 is free");
    }

    public static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
