package dev.baton.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.agent.Capacity;
import dev.baton.domain.agent.Role;
import dev.baton.domain.escalation.Urgency;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EligibilityTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Candidate SAM = sam(true, true, true, false, Set.of("care"), Set.of("fr", "en"), 0);

    private static Candidate sam(
            boolean active,
            boolean listening,
            boolean present,
            boolean ringing,
            Set<String> queues,
            Set<String> languages,
            int used) {
        return new Candidate(
                new UUID(0, 1),
                Role.AGENT,
                active,
                listening,
                present,
                ringing,
                queues,
                languages,
                Set.of("billing"),
                new Capacity(2, used));
    }

    private static QueueEntry ticket(
            @Nullable Instant opens, @Nullable String language, @Nullable String skill, @Nullable Instant away) {
        return new QueueEntry(
                new UUID(0, 2), new UUID(0, 3), "care", Urgency.HIGH, false, null, TEN, opens, language, skill, away);
    }

    private static final QueueEntry TICKET = ticket(null, "fr", "billing", null);

    static Stream<Arguments> cases() {
        Set<String> care = Set.of("care");
        Set<String> french = Set.of("fr");
        return Stream.of(
                row(TICKET, SAM, "speaks French, knows billing, is free"),
                row(ticket(TEN, null, null, null), SAM, "it opens in this instant"),
                row(TICKET, sam(true, true, true, false, care, french, 2), "one of two in use"),
                row(TICKET, sam(true, true, true, false, care, french, 1), "one wrap-up: one and a half are free"),
                row(TICKET, sam(true, true, true, false, care, french, 3), "half is not enough", Block.AT_CAPACITY),
                row(TICKET, sam(true, true, true, false, care, french, 9), "over it knowingly", Block.AT_CAPACITY),
                row(
                        TICKET,
                        sam(false, false, false, false, care, french, 0),
                        "left the team",
                        Block.INACTIVE,
                        Block.NOT_LISTENING,
                        Block.NOT_PRESENT),
                row(TICKET, sam(true, false, true, false, care, french, 0), "stopped listening", Block.NOT_LISTENING),
                row(TICKET, sam(true, true, false, false, care, french, 0), "closed the console", Block.NOT_PRESENT),
                row(TICKET, sam(true, true, true, true, care, french, 0), "one offer at a time", Block.RINGING),
                row(
                        TICKET,
                        sam(true, true, true, false, Set.of("orders"), french, 0),
                        "another queue",
                        Block.NOT_IN_QUEUE),
                row(TICKET, sam(true, true, true, false, care, Set.of("de"), 0), "no French", Block.LANGUAGE),
                row(ticket(null, null, "legal", null), SAM, "another skill", Block.SKILL),
                row(ticket(TEN.plusSeconds(1), null, null, null), SAM, "opens later", Block.QUEUE_CLOSED),
                row(ticket(null, null, null, TEN), SAM, "the customer left", Block.CUSTOMER_AWAY));
    }

    private static Arguments row(QueueEntry entry, Candidate agent, String why, Block... blocks) {
        return Arguments.of(why, entry, agent, Set.of(blocks));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("cases")
    void everyFactThatBlocksIsNamed(String why, QueueEntry entry, Candidate agent, Set<Block> blocks) {
        assertThat(Eligibility.againstOffer(entry, agent, TEN)).as(why).isEqualTo(blocks);
    }

    @Test
    void byHandOnlyTheRightToAnswerCounts() {
        Candidate busy = sam(true, false, false, true, Set.of("care"), Set.of("de"), 9);
        assertThat(Eligibility.againstTaking(TICKET, busy, TEN)).isEmpty();
        Candidate stranger = sam(false, false, false, false, Set.of(), Set.of(), 0);
        assertThat(Eligibility.againstTaking(TICKET, stranger, TEN))
                .containsExactlyInAnyOrder(Block.INACTIVE, Block.NOT_IN_QUEUE);
    }

    @Test
    void aWaitingTicketSaysWhyItWaits() {
        Candidate busy = sam(true, true, true, false, Set.of("care"), Set.of("fr"), 4);
        Candidate german = sam(true, true, true, false, Set.of("care"), Set.of("de"), 4);
        assertThat(Eligibility.whyWaiting(TICKET, List.of(busy, german), TEN))
                .containsOnly(Map.entry(Block.LANGUAGE, 1), Map.entry(Block.AT_CAPACITY, 2));
        assertThat(Eligibility.whyWaiting(TICKET, List.of(busy, SAM), TEN))
                .as("somebody is free for it")
                .isEmpty();
    }

    @Test
    void everyBlockSaysInWordsWhatItIs() {
        assertThat(Arrays.stream(Block.values()).map(Block::words))
                .doesNotHaveDuplicates()
                .allMatch(w -> !w.isBlank());
        assertThat(Arrays.stream(Block.values()).filter(Block::ofTicket))
                .containsExactly(Block.QUEUE_CLOSED, Block.CUSTOMER_AWAY);
    }
}
