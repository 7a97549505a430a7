package dev.baton.domain.sla;

import dev.baton.domain.escalation.Urgency;
import java.util.UUID;

/**
 * What the clocks of one episode are set by.
 *
 * @param urgency the ticket's
 * @param targets of the policy version that the episode began with
 * @param calendar of the serving queue
 */
public record ClockTerms(
        UUID conversationId, int episode, Urgency urgency, SlaTargets targets, BusinessCalendar calendar) {}
