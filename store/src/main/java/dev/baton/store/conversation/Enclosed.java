package dev.baton.store.conversation;

import dev.baton.domain.attachment.Attachment;
import dev.baton.store.generated.tables.records.MessageRecord;
import dev.baton.store.json.Json;
import java.util.List;
import java.util.UUID;

/** The files of a message as its row tells of them. */
final class Enclosed {
    private Enclosed() {}

    static List<Attachment> in(MessageRecord message) {
        return List.of(Json.read(message.getAttachments(), Attachment[].class));
    }

    /** True if it came with exactly these, in this order. */
    static boolean are(MessageRecord message, List<UUID> ids) {
        return in(message).stream().map(Attachment::id).toList().equals(ids);
    }
}
