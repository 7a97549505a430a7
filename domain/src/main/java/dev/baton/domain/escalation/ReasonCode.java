package dev.baton.domain.escalation;

/** Why a person is needed. Every escalation has exactly one leading reason; others that fired are kept beside it. */
public enum ReasonCode {
    EXPLICIT_REQUEST,
    HEALTH_SAFETY,
    SENSITIVE_TOPIC,
    OUT_OF_SCOPE,
    FRUSTRATION,
    SENTIMENT_TREND,
    FAILED_ATTEMPTS,
    LOW_CONFIDENCE,
    LOOP,
    KEYWORD,
    CATEGORY,
    ORDER_VALUE,
    PURCHASE_COUNT,
    CUSTOMER_TIER,
    QUALIFIED,
    WRITTEN_RULE,
    PROMISED_HANDOFF,
    AI_UNAVAILABLE,
    TAKEN_OVER,
    DIRECT
}
