package dev.baton.domain.queue;

import dev.baton.domain.escalation.Urgency;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that nobody holds.
 *
 * @param urgency the ticket's, lifted by a class for each warning or breach
 * @param front comes before its urgency class: released, or its agent fell silent
 * @param dueAt the earliest promise or SLA due time; null: none
 * @param opensAt when its queue opens; null: it is open
 * @param language that the agent must speak; null: any
 * @param skill that the agent must have; null: none
 * @param awaySince when the customer left; null: still there
 */
public record QueueEntry(
        UUID ticketId,
        UUID conversationId,
        String queueKey,
        Urgency urgency,
        boolean front,
        @Nullable Instant dueAt,
        Instant waitingSince,
        @Nullable Instant opensAt,
        @Nullable String language,
        @Nullable String skill,
        @Nullable Instant awaySince) {}
