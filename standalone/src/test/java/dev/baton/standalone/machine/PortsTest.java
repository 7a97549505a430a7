package dev.baton.standalone.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @Test
    void aPortIsChosenOnceOnly() throws IOException {
        Ports ports = new Ports();
        int wished = FreePorts.one();

        assertThat(ports.choose(wished)).isEqualTo(wished);
        assertThat(ports.choose(wished)).isNotEqualTo(wished);
    }

    @ParameterizedTest
    @ValueSource(ints = {8082, 32_767, 45_000, 65_535})
    void aServerThatCountsWithTwoSignedBytesGetsAPortThatFits(int wished) throws IOException {
        Ports ports = new Ports();

        int first = ports.chooseBelow32768(wished);

        assertThat(first).isBetween(1_024, 32_767);
        assertThat(ports.chooseBelow32768(wished)).isBetween(1_024, 32_767).isNotEqualTo(first);
    }

    @Test
    void whatIsTakenIsPassedOver() throws IOException {
        int wished = new Ports().chooseBelow32768(20_000);
        try (ServerSocket taken = new ServerSocket(wished, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThat(new Ports().chooseBelow32768(wished)).isGreaterThan(wished);
        }
    }
}
