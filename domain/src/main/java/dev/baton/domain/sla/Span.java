package dev.baton.domain.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An open stretch of real time, from its first instant until before its last. */
record Span(Instant from, Instant to) {
    Duration length() {
        return Duration.between(from, to);
    }

    boolean empty() {
        return !from.isBefore(to);
    }

    /** The part of it between two instants; empty if there is none. */
    Span within(Instant first, Instant last) {
        return new Span(from.isBefore(first) ? first : from, to.isAfter(last) ? last : to);
    }

    /** In order of time, with what touches or overlaps made one. */
    static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || span.from.isAfter(last.to)) {
                joined.add(span);
            } else if (span.to.isAfter(last.to)) {
                joined.set(joined.size() - 1, new Span(last.from, span.to));
            }
        }
        return joined;
    }
}
