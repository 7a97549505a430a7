package dev.baton.api.conversation;

import dev.baton.api.ApiSettings;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.agent.Right;
import dev.baton.domain.escalation.Timings;
import dev.baton.domain.handoff.Lease;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.domain.sla.SlaStatus;
import dev.baton.store.conversation.ReadConversation;
import dev.baton.store.conversation.ReadConversation.Shown;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.sla.ReadClocks;
import dev.baton.workflows.conversation.ConversationWorkflow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the team sees of one conversation. */
@Component
public class DeskViews {
    private final ReadConversation read;
    private final ReadClocks clocks;
    private final CurrentPolicy policy;
    private final Transcripts names;
    private final ApiSettings settings;

    DeskViews(ReadConversation read, ReadClocks clocks, CurrentPolicy policy, Transcripts names, ApiSettings settings) {
        this.read = read;
        this.clocks = clocks;
        this.policy = policy;
        this.names = names;
        this.settings = settings;
    }

    /** Refused: NOT_FOUND. */
    public DeskView of(UUID id, TeamMember asking) {
        Shown shown = read.read(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        List<ReadClocks.Shown> running = clocks.of(id);
        Lease lease = shown.lease() == null ? null : new Lease(shown.lease().activeAt(), shown.customerWaitsSince());
        Timings timings = policy.read().timings();
        return new DeskView(
                shown.id(),
                shown.caseNumber(),
                shown.channel(),
                shown.locale(),
                shown.identity(),
                shown.customerName(),
                shown.control(),
                shown.epoch(),
                shown.controlSince(),
                shown.controlBecause(),
                shown.agentId(),
                names.nameOf(shown.agentId()),
                asking.agentId().equals(shown.agentId()),
                shown.episode(),
                shown.category(),
                shown.lastSeq(),
                shown.answeredSeq(),
                shown.openedAt(),
                shown.closedAt(),
                shown.previousId(),
                shown.rating(),
                shown.ratingText(),
                shown.customerSeenAt(),
                shown.customerWaitsSince(),
                shown.ticket(),
                shown.lease(),
                lease == null ? null : lease.warnsAt(timings),
                lease == null ? null : lease.endsAt(timings),
                nextDue(running),
                running,
                shown.ownership(),
                shown.promises(),
                shown.mails(),
                shown.completesAt(),
                shown.zone(),
                shown.customerMarks().delivered(),
                shown.customerMarks().read(),
                texts(shown.attributes()),
                engineLink(id, asking));
    }

    private static Map<String, String> texts(Map<String, Object> attributes) {
        return attributes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> String.valueOf(one.getValue()), (a, b) -> b, TreeMap::new));
    }

    private static @Nullable Instant nextDue(List<ReadClocks.Shown> clocks) {
        return clocks.stream()
                .filter(clock -> clock.status() == SlaStatus.RUNNING)
                .map(ReadClocks.Shown::dueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable String engineLink(UUID id, TeamMember asking) {
        if (settings.engineUi().isEmpty() || !asking.may(Right.READ_ENGINE)) {
            return null;
        }
        return settings.engineUi() + "/namespaces/" + settings.engineNamespace() + "/workflows/"
                + ConversationWorkflow.ID_PREFIX + id;
    }
}
