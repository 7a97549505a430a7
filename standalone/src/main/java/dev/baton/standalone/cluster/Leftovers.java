package dev.baton.standalone.cluster;

import dev.baton.standalone.machine.DataDirectory;
import dev.baton.standalone.machine.Processes;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a cluster that was killed has left running on the same directory; whoever holds the directory's lock may end it. */
final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Leftovers() {}

    /** Nodes and proxy are known by their command lines, Temporal by the number that was written down. PostgreSQL is not ended. */
    static void end(DataDirectory data) {
        String here = "@" + data.resolve("");
        String proxy = data.resolve("logs").resolve("nginx").toString();
        for (ProcessHandle left : Processes.matching(
                words -> words.contains("-Dbaton.node=") && words.contains(here + " ") || words.contains(proxy))) {
            end(left.pid());
        }
        long temporal = Long.parseLong(data.addresses().getProperty("temporal.pid", "0"));
        if (Processes.commandLine(temporal).contains("/temporal-server-")) {
            end(temporal);
        }
    }

    private static void end(long pid) {
        LOG.warn("process {} of an earlier run still works; it is stopped", pid);
        Processes.end(pid, "TERM", PATIENCE);
    }
}
