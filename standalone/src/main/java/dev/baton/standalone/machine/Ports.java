package dev.baton.standalone.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Chooses ports on the loopback address: the wished one if it is free, else any free one, none of them twice. */
public final class Ports {
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
