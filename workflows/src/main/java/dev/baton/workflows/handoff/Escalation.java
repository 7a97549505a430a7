package dev.baton.workflows.handoff;

import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.escalation.Urgency;
import java.util.UUID;

/**
 * The short form of a decision to escalate; its whole trace is stored under {@code decisionId}.
 *
 * @param queue key of the target queue
 */
public record Escalation(UUID decisionId, ReasonCode reason, Urgency urgency, String queue, int policyVersion) {}
