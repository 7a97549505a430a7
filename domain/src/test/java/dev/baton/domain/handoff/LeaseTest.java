package dev.baton.domain.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.escalation.Timings;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeaseTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Timings TIMINGS = Timings.standard();

    @Test
    void aLeaseRunsOnlyWhileTheCustomerWaits() {
        Lease lease = new Lease(TEN, null);
        assertThat(lease.warnsAt(TIMINGS)).isNull();
        assertThat(lease.endsAt(TIMINGS)).isNull();
    }

    @Test
    void silenceIsCountedFromTheCustomersMessage() {
        Lease lease = new Lease(TEN, TEN.plusSeconds(600));
        assertThat(lease.warnsAt(TIMINGS)).isEqualTo(TEN.plusSeconds(900));
        assertThat(lease.endsAt(TIMINGS)).isEqualTo(TEN.plusSeconds(1_080));
    }

    @Test
    void workOfTheAgentRenewsIt() {
        Lease lease = new Lease(TEN.plusSeconds(700), TEN.plusSeconds(600));
        assertThat(lease.endsAt(TIMINGS)).isEqualTo(TEN.plusSeconds(1_180));
    }
}
