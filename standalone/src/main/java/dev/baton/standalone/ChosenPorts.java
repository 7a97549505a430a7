package dev.baton.standalone;

import dev.baton.standalone.machine.Ports;
import java.io.IOException;
import java.util.Properties;

/**
 * Ports of the servers behind the API. The first time they follow the API's; later they stay what they were, as long as
 * nobody else has taken them.
 */
record ChosenPorts(int temporalUi, int temporal, int postgres, int smtp, int imap) {
    private static final String TEMPORAL_UI = "port.temporal-ui";
    private static final String TEMPORAL = "port.temporal";
    private static final String POSTGRES = "port.postgres";
    private static final String SMTP = "port.smtp";
    private static final String IMAP = "port.imap";

    static ChosenPorts choose(int api, Properties remembered) throws IOException {
        Ports ports = new Ports(api);
        return new ChosenPorts(
                ports.choose(remembered(remembered, TEMPORAL_UI, api + 1)),
                ports.choose(remembered(remembered, TEMPORAL, api + 2)),
                ports.choose(remembered(remembered, POSTGRES, api + 3)),
                ports.choose(remembered(remembered, SMTP, api + 4)),
                ports.choose(remembered(remembered, IMAP, api + 5)));
    }

    Properties asProperties() {
        Properties ports = new Properties();
        ports.setProperty(TEMPORAL_UI, Integer.toString(temporalUi));
        ports.setProperty(TEMPORAL, Integer.toString(temporal));
        ports.setProperty(POSTGRES, Integer.toString(postgres));
        ports.setProperty(SMTP, Integer.toString(smtp));
        ports.setProperty(IMAP, Integer.toString(imap));
        return ports;
    }

    private static int remembered(Properties last, String name, int otherwise) {
        return Integer.parseInt(last.getProperty(name, Integer.toString(otherwise)));
    }
}
