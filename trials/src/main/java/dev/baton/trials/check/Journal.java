package dev.baton.trials.check;

import dev.baton.trials.client.Line;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** What the clients of a trial did, were told and have seen. Nothing in it comes from the database. */
public final class Journal {
    /** @param ordered false if the author sent several at once, so that no order was promised */
    public record Sent(UUID conversation, String author, String clientId, String text, boolean ordered) {}

    /** @param nanos from the first try to the answer */
    public record Acknowledged(Sent sent, int seq, long nanos) {}

    public record Unknown(Sent sent) {}

    public record Refused(Sent sent, int status, String code) {}

    /** @param viewer who saw it; {@code how}: stream or fetch */
    public record Seen(UUID conversation, String viewer, String how, Line line) {}

    /** The AI must be silent above {@code after}, until {@code before}; null: to the end. */
    public record Silence(
            UUID conversation, int after, @Nullable Integer before) {}

    /** @param told what the answer said: the code of a refusal, or empty */
    public record Claim(UUID ticket, UUID agent, boolean won, String told) {}

    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Unknown> unknown = new ConcurrentLinkedQueue<>();
    private final Queue<Refused> refused = new ConcurrentLinkedQueue<>();
    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
    private final Queue<Silence> silences = new ConcurrentLinkedQueue<>();
    private final Queue<Claim> claims = new ConcurrentLinkedQueue<>();
    private final Set<UUID> conversations = ConcurrentHashMap.newKeySet();

    public void began(UUID conversation) {
        conversations.add(conversation);
    }

    public void acknowledged(Sent sent, int seq, long nanos) {
        acknowledged.add(new Acknowledged(sent, seq, nanos));
    }

    public void unknown(Sent sent) {
        unknown.add(new Unknown(sent));
    }

    public void refused(Sent sent, int status, String code) {
        refused.add(new Refused(sent, status, code));
    }

    public void seen(UUID conversation, String viewer, String how, Line line) {
        seen.add(new Seen(conversation, viewer, how, line));
    }

    /** The answer to a take-over has come; the last number at that moment was {@code after}. */
    public void silence(UUID conversation, int after, @Nullable Integer before) {
        silences.add(new Silence(conversation, after, before));
    }

    public void claim(UUID ticket, UUID agent, boolean won, String told) {
        claims.add(new Claim(ticket, agent, won, told));
    }

    public Set<UUID> conversations() {
        return Set.copyOf(conversations);
    }

    public List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    public List<Unknown> unknown() {
        return List.copyOf(unknown);
    }

    public List<Refused> refused() {
        return List.copyOf(refused);
    }

    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    public List<Silence> silences() {
        return List.copyOf(silences);
    }

    public List<Claim> claims() {
        return List.copyOf(claims);
    }
}
