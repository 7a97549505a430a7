package dev.baton.domain.escalation;

import dev.baton.domain.escalation.PolicyProblem.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What stands against publishing a policy. An empty list: nothing. */
public final class PolicyCheck {
    /** Triggers that must be there and on: a person who asks or acts, and a model that fails, always lead to somebody. */
    private static final Set<ReasonCode> NEEDED = EnumSet.of(
            ReasonCode.EXPLICIT_REQUEST, ReasonCode.AI_UNAVAILABLE, ReasonCode.TAKEN_OVER, ReasonCode.DIRECT);

    private static final Duration LONGEST_PASSKEY = Duration.ofDays(14);

    private final EscalationPolicy policy;
    private final Set<String> queues;
    private final List<PolicyProblem> problems = new ArrayList<>();

    private PolicyCheck(EscalationPolicy policy, Set<String> queues) {
        this.policy = policy;
        this.queues = queues;
    }

    /** @param queues keys of the queues that exist */
    public static List<PolicyProblem> problems(EscalationPolicy policy, Set<String> queues) {
        PolicyCheck check = new PolicyCheck(policy, queues);
        check.languages();
        check.queues();
        check.triggers();
        check.wordings();
        check.texts();
        check.passkey();
        check.problems.addAll(QuestionCheck.problems(policy));
        return List.copyOf(check.problems);
    }

    private void languages() {
        if (policy.languages().isEmpty()) {
            found(Code.NO_LANGUAGE, "languages", "The policy has no language.");
        }
    }

    private void queues() {
        if (policy.fallbackQueue().isBlank()) {
            found(Code.NO_FALLBACK_QUEUE, "fallback queue", "A policy needs a queue for what nothing else routes.");
        } else if (!queues.contains(policy.fallbackQueue())) {
            found(Code.UNKNOWN_QUEUE, "fallback queue", "There is no queue " + policy.fallbackQueue() + ".");
        }
        for (Trigger trigger : policy.triggers()) {
            if (!queues.contains(trigger.route().queue())) {
                found(
                        Code.UNKNOWN_QUEUE,
                        trigger.key(),
                        "There is no queue " + trigger.route().queue() + ".");
            }
        }
    }

    private void triggers() {
        Set<String> keys = new HashSet<>();
        Set<ReasonCode> on = EnumSet.noneOf(ReasonCode.class);
        Set<ReasonCode> there = EnumSet.noneOf(ReasonCode.class);
        for (Trigger trigger : policy.triggers()) {
            if (!keys.add(trigger.key())) {
                found(Code.TRIGGER_TWICE, trigger.key(), "This trigger is in the policy twice.");
            }
            there.add(trigger.reason());
            if (trigger.route().enabled()) {
                on.add(trigger.reason());
            }
            limits(trigger);
        }
        for (ReasonCode reason : NEEDED) {
            if (!on.contains(reason)) {
                found(Code.TRIGGER_NEEDED, reason.name(), "This trigger can be softened but not taken away.");
            }
        }
        if (!there.contains(ReasonCode.HEALTH_SAFETY)) {
            found(
                    Code.TRIGGER_MISSING,
                    "HEALTH_SAFETY",
                    "Switch this trigger off with a reason instead of removing it.");
        }
    }

    private void limits(Trigger trigger) {
        switch (trigger) {
            case HealthSafety health
            when !health.route().enabled() -> {
                if (health.offBecause() == null || health.offBecause().isBlank()) {
                    found(Code.HEALTH_OFF_WITHOUT_REASON, health.key(), "Switching this off needs a written reason.");
                }
            }
            case Keyword keyword
            when keyword.phrases().values().stream().allMatch(List::isEmpty) ->
                found(Code.NO_PHRASES, keyword.key(), "A list without phrases never fires.");
            case LowConfidence low -> {
                within(low, low.limit());
                low.limits().values().forEach(limit -> within(low, limit));
            }
            case OrderValue order
            when !OrderValue.bounded(order.over()) ->
                found(Code.LIMIT_IMPOSSIBLE, order.key(), "No order is worth a number of so many digits.");
            case OrderValue order
            when order.over().signum() < 0 ->
                found(Code.LIMIT_IMPOSSIBLE, order.key(), "A limit below zero always fires.");
            case PurchaseCount count
            when count.moreThan() < 0 -> found(Code.LIMIT_IMPOSSIBLE, count.key(), "A limit below zero always fires.");
            default -> {}
        }
    }

    private void within(LowConfidence low, double limit) {
        if (!(limit > 0 && limit <= 1)) {
            found(
                    Code.LIMIT_IMPOSSIBLE,
                    low.key(),
                    "A confidence is between 0 and 1; " + limit + " never or always fires.");
        }
    }

    private void wordings() {
        Set<ReasonCode> reasons = EnumSet.copyOf(NEEDED);
        policy.triggers().forEach(trigger -> reasons.add(trigger.reason()));
        for (ReasonCode reason : reasons) {
            Map<String, String> words = policy.wordings().getOrDefault(reason, Map.of());
            for (String language : policy.languages()) {
                String wording = words.getOrDefault(language, "");
                if (wording.isBlank()) {
                    found(Code.WORDING_MISSING, reason + " " + language, "Customers must be told why.");
                } else if (wording.chars().anyMatch(Character::isDigit)) {
                    found(
                            Code.WORDING_NAMES_NUMBER,
                            reason + " " + language,
                            "A reason names neither scores nor limits.");
                }
            }
        }
    }

    private void texts() {
        for (TextKey key : TextKey.values()) {
            Map<String, String> words = policy.texts().getOrDefault(key, Map.of());
            for (String language : policy.languages()) {
                String text = words.getOrDefault(language, "");
                String where = key.name().toLowerCase(Locale.ROOT) + " " + language;
                if (text.isBlank()) {
                    found(Code.TEXT_MISSING, where, "This text can be changed but not emptied.");
                    continue;
                }
                key.placeholders().stream()
                        .filter(name -> !text.contains("{" + name + "}"))
                        .forEach(name -> found(Code.PLACEHOLDER_MISSING, where, "The text lacks {" + name + "}."));
            }
        }
    }

    private void passkey() {
        Duration life = policy.passkey();
        if (life != null && !(life.isPositive() && life.compareTo(LONGEST_PASSKEY) <= 0)) {
            found(
                    Code.LIMIT_IMPOSSIBLE,
                    "Shared Passkey",
                    "A Shared Passkey is good for more than no time, and for at most "
                            + Timings.inWords(LONGEST_PASSKEY) + ".");
        }
    }

    private void found(Code code, String where, String sentence) {
        problems.add(new PolicyProblem(code, where, sentence));
    }
}
