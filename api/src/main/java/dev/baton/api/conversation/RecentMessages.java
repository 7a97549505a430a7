package dev.baton.api.conversation;

import dev.baton.domain.conversation.Message;
import dev.baton.store.conversation.ReadTranscript;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Component;

/** The newest messages, each read once for all streams of this node that wait for it: a message never changes. */
@Component
class RecentMessages {
    private static final int MOST = 2_000;

    private final ReadTranscript transcript;
    private final Map<Key, CompletableFuture<Optional<Message>>> read = new ConcurrentHashMap<>();
    private final Queue<Key> oldest = new ConcurrentLinkedQueue<>();

    private record Key(UUID conversationId, int seq) {}

    RecentMessages(ReadTranscript transcript) {
        this.transcript = transcript;
    }

    /** Empty if there is no such message. */
    Optional<Message> one(UUID conversationId, int seq) {
        Key key = new Key(conversationId, seq);
        CompletableFuture<Optional<Message>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<Message>> first = read.putIfAbsent(key, mine);
        if (first != null) {
            return first.join();
        }
        Optional<Message> message = Optional.empty();
        try {
            message = transcript.one(conversationId, seq);
        } finally {
            // who waited and finds nothing looks for itself
            mine.complete(message);
            keep(key, message.isPresent());
        }
        return message;
    }

    private void keep(Key key, boolean found) {
        if (!found) {
            read.remove(key);
            return;
        }
        oldest.add(key);
        if (read.size() > MOST) {
            Key gone = oldest.poll();
            if (gone != null) {
                read.remove(gone);
            }
        }
    }
}
