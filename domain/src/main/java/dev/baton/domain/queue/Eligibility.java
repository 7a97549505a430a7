package dev.baton.domain.queue;

import dev.baton.domain.agent.Right;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Who may be offered what, and why not. */
public final class Eligibility {
    /** What a person who takes a ticket by hand may decide otherwise: capacity is exceeded knowingly, and this is marked. */
    private static final Set<Block> BY_HAND_NOT_COUNTED = EnumSet.of(
            Block.QUEUE_CLOSED,
            Block.CUSTOMER_AWAY,
            Block.LANGUAGE,
            Block.SKILL,
            Block.NOT_LISTENING,
            Block.NOT_PRESENT,
            Block.AT_CAPACITY,
            Block.RINGING);

    private Eligibility() {}

    /** Every fact that speaks against offering this ticket to this agent; empty: it may be offered. */
    public static Set<Block> againstOffer(QueueEntry entry, Candidate agent, Instant now) {
        Set<Block> blocks = EnumSet.noneOf(Block.class);
        add(
                blocks,
                Block.QUEUE_CLOSED,
                entry.opensAt() != null && entry.opensAt().isAfter(now));
        add(blocks, Block.CUSTOMER_AWAY, entry.awaySince() != null);
        add(blocks, Block.INACTIVE, !agent.active());
        add(blocks, Block.NOT_ALLOWED, !agent.role().may(Right.ANSWER));
        add(blocks, Block.NOT_IN_QUEUE, !agent.queues().contains(entry.queueKey()));
        add(
                blocks,
                Block.LANGUAGE,
                entry.language() != null && !agent.languages().contains(entry.language()));
        add(blocks, Block.SKILL, entry.skill() != null && !agent.skills().contains(entry.skill()));
        add(blocks, Block.NOT_LISTENING, !agent.listening());
        add(blocks, Block.NOT_PRESENT, !agent.present());
        add(blocks, Block.AT_CAPACITY, !agent.capacity().fitsOneMore());
        add(blocks, Block.RINGING, agent.ringing());
        return blocks;
    }

    /** Every fact that speaks against this agent taking the ticket by hand. */
    public static Set<Block> againstTaking(QueueEntry entry, Candidate agent, Instant now) {
        Set<Block> blocks = againstOffer(entry, agent, now);
        blocks.removeAll(BY_HAND_NOT_COUNTED);
        return blocks;
    }

    /** Why it waits: each fact that blocks, and for how many of these agents it does. Empty if one of them is free for it. */
    public static Map<Block, Integer> whyWaiting(QueueEntry entry, Collection<Candidate> agents, Instant now) {
        Map<Block, Integer> counts = new EnumMap<>(Block.class);
        for (Candidate agent : agents) {
            Set<Block> blocks = againstOffer(entry, agent, now);
            if (blocks.isEmpty()) {
                return Map.of();
            }
            blocks.forEach(block -> counts.merge(block, 1, Integer::sum));
        }
        return counts;
    }

    private static void add(Set<Block> blocks, Block block, boolean holds) {
        if (holds) {
            blocks.add(block);
        }
    }
}
