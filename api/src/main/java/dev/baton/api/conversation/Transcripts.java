package dev.baton.api.conversation;

import dev.baton.api.live.MessageSource;
import dev.baton.domain.conversation.Message;
import dev.baton.store.agent.ReadDisplayNames;
import dev.baton.store.conversation.ReadTranscript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages as each side sees them, with the names of the people who wrote. */
@Component
public class Transcripts {
    /** Most messages in one answer. */
    public static final int MOST = 500;

    private final ReadTranscript transcript;
    private final RecentMessages recent;
    private final ReadDisplayNames displayNames;
    // names change about never; a changed one shows after a restart at the latest
    private final Map<UUID, String> names = new ConcurrentHashMap<>();

    Transcripts(ReadTranscript transcript, RecentMessages recent, ReadDisplayNames displayNames) {
        this.transcript = transcript;
        this.recent = recent;
        this.displayNames = displayNames;
    }

    /** What the customer sees after {@code seq}. */
    public List<MessageView> forCustomer(UUID conversationId, int seq, int limit) {
        return transcript.shownToCustomerAfter(conversationId, seq, limit).stream()
                .map(m -> MessageView.forCustomer(m, nameOf(m)))
                .toList();
    }

    /** What the team sees after {@code seq}: notes as well. */
    public List<MessageView> forTeam(UUID conversationId, int seq, int limit) {
        return transcript.after(conversationId, seq, limit).stream()
                .map(m -> MessageView.forTeam(m, nameOf(m)))
                .toList();
    }

    /** For the stream of the customer. */
    MessageSource streamOfCustomer(UUID conversationId) {
        return new MessageSource() {
            @Override
            public List<Numbered> after(int seq, int limit) {
                return numbered(forCustomer(conversationId, seq, limit));
            }

            @Override
            public Optional<Numbered> one(int seq) {
                return recent.one(conversationId, seq)
                        .filter(Message::shownToCustomer)
                        .map(m -> new Numbered(m.seq(), MessageView.forCustomer(m, nameOf(m))));
            }
        };
    }

    /** For the streams of the team. */
    MessageSource streamOfTeam(UUID conversationId) {
        return new MessageSource() {
            @Override
            public List<Numbered> after(int seq, int limit) {
                return numbered(forTeam(conversationId, seq, limit));
            }

            @Override
            public Optional<Numbered> one(int seq) {
                return recent.one(conversationId, seq)
                        .map(m -> new Numbered(m.seq(), MessageView.forTeam(m, nameOf(m))));
            }
        };
    }

    private static List<MessageSource.Numbered> numbered(List<MessageView> views) {
        return views.stream()
                .map(view -> new MessageSource.Numbered(view.seq(), view))
                .toList();
    }

    /** The display name of a person of the team; null if there is none. */
    public @Nullable String nameOf(@Nullable UUID agentId) {
        return agentId == null ? null : names.computeIfAbsent(agentId, displayNames::of);
    }

    /** After a person's name was changed on this node. */
    public void forget(UUID agentId) {
        names.remove(agentId);
    }

    private @Nullable String nameOf(Message message) {
        return nameOf(message.agentId());
    }
}
