package dev.baton.store.policy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.baton.domain.escalation.AiUnavailable;
import dev.baton.domain.escalation.Direct;
import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.escalation.ExplicitRequest;
import dev.baton.domain.escalation.HealthSafety;
import dev.baton.domain.escalation.Keyword;
import dev.baton.domain.escalation.LowConfidence;
import dev.baton.domain.escalation.OrderValue;
import dev.baton.domain.escalation.OutOfScope;
import dev.baton.domain.escalation.PurchaseCount;
import dev.baton.domain.escalation.TakenOver;
import dev.baton.domain.escalation.Trigger;
import org.jooq.JSONB;
import tools.jackson.databind.json.JsonMapper;

/**
 * A policy as it is kept and as the API shows it: the components of the record, with {@code "kind"} to tell triggers apart.
 * The version is the row's, whatever the document says.
 */
public final class PolicyJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addMixIn(Trigger.class, Kinds.class).build();

    private PolicyJson() {}

    public static JSONB write(EscalationPolicy policy) {
        return JSONB.valueOf(MAPPER.writeValueAsString(policy));
    }

    /** @throws RuntimeException if the document is no policy */
    public static EscalationPolicy read(String json, int version) {
        return MAPPER.readValue(json, EscalationPolicy.class).withVersion(version);
    }

    /** One that was written down by any earlier release. */
    static EscalationPolicy stored(JSONB json, int version) {
        return read(json.data(), version).withShippedTexts();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @Type(value = AiUnavailable.class, name = "AI_UNAVAILABLE"),
        @Type(value = Direct.class, name = "DIRECT"),
        @Type(value = ExplicitRequest.class, name = "EXPLICIT_REQUEST"),
        @Type(value = HealthSafety.class, name = "HEALTH_SAFETY"),
        @Type(value = Keyword.class, name = "KEYWORD"),
        @Type(value = LowConfidence.class, name = "LOW_CONFIDENCE"),
        @Type(value = OrderValue.class, name = "ORDER_VALUE"),
        @Type(value = OutOfScope.class, name = "OUT_OF_SCOPE"),
        @Type(value = PurchaseCount.class, name = "PURCHASE_COUNT"),
        @Type(value = TakenOver.class, name = "TAKEN_OVER"),
    })
    private interface Kinds {}
}
