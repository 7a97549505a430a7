package dev.baton.domain.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.ticket.EngagementStatus;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityTest {
    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "2, 0, 0, 2, nothing carried",
        "2, 1, 0, 1, one talk",
        "2, 1, 1, 0, a talk and a wrap-up: the other half is no engagement",
        "2, 0, 2, 1, two wrap-ups are one engagement",
        "2, 2, 0, 0, full",
        "2, 3, 0, 0, over it knowingly",
        "0, 0, 0, 0, takes nothing"
    })
    void wrapUpWeighsHalf(int limit, int talks, int wrapUps, int free, String why) {
        List<EngagementStatus> carried = Stream.of(
                        Collections.nCopies(talks, EngagementStatus.IN_PROGRESS),
                        Collections.nCopies(wrapUps, EngagementStatus.CHAT_FINISHED),
                        List.of(EngagementStatus.COMPLETED))
                .flatMap(List::stream)
                .toList();
        Capacity capacity = Capacity.of(limit, carried);
        assertThat(capacity.free()).as(why).isEqualTo(free);
        assertThat(capacity.fitsOneMore()).as(why).isEqualTo(free > 0);
    }
}
