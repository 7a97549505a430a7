package dev.baton.workflows.conversation;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.escalation.Timings;
import dev.baton.domain.escalation.Urgency;
import dev.baton.domain.sla.BusinessCalendar;
import dev.baton.domain.sla.Clock;
import dev.baton.domain.sla.ClockEvent;
import dev.baton.domain.sla.ClockRules;
import dev.baton.domain.sla.ClockTerms;
import dev.baton.domain.sla.Mark;
import dev.baton.domain.sla.MarkedClock;
import dev.baton.domain.sla.NextLook;
import dev.baton.domain.sla.SlaTargets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The clocks of a conversation with a person, moved and looked at by the rules of the domain. */
final class FakeClocks {
    private final ClockTerms terms;
    private final Map<UUID, MarkedClock> clocks = new LinkedHashMap<>();

    FakeClocks(UUID conversation, int episode, Urgency urgency, Instant joined) {
        BusinessCalendar always = BusinessCalendar.always("always", ZoneOffset.UTC);
        terms = new ClockTerms(conversation, episode, urgency, SlaTargets.standard(), always);
        after(new ClockEvent.Escalated(joined, null));
        after(new ClockEvent.Joined(joined));
    }

    void after(ClockEvent event) {
        List<Clock> now = clocks.values().stream().map(MarkedClock::clock).toList();
        for (Clock changed : ClockRules.after(event, now, terms)) {
            MarkedClock before = clocks.get(changed.id());
            Set<Mark> acted = new HashSet<>(changed.reached());
            acted.addAll(before == null ? Set.of() : before.acted());
            clocks.put(changed.id(), new MarkedClock(changed, acted));
        }
    }

    /** What the marks are that act now: "NEXT_RESPONSE WARN". */
    List<String> act(Instant now) {
        List<String> acted = new ArrayList<>();
        clocks.replaceAll((id, marked) -> {
            Set<Mark> all = new HashSet<>(marked.acted());
            for (Mark mark : marked.due(now)) {
                all.add(mark);
                acted.add(marked.clock().metric() + " " + mark);
            }
            return new MarkedClock(all.contains(Mark.DUE) ? marked.clock().breach() : marked.clock(), all);
        });
        return acted;
    }

    @Nullable
    Instant next(Instant now, List<Instant> others) {
        NextLook.Unseen unseen = NextLook.Unseen.under(Control.HUMAN, terms, Timings.standard());
        return NextLook.after(now, clocks.values(), others, unseen);
    }
}
