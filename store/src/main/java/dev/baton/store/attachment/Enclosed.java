package dev.baton.store.attachment;

import dev.baton.domain.attachment.Attachment;
import dev.baton.store.json.Json;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;

/** The files of a message as its row tells of them, in {@code message.attachments}. */
public final class Enclosed {
    private Enclosed() {}

    public static List<Attachment> in(JSONB attachments) {
        return List.of(Json.read(attachments, Attachment[].class));
    }

    /** True if it came with exactly these, in this order. */
    public static boolean are(JSONB attachments, List<UUID> ids) {
        return in(attachments).stream().map(Attachment::id).toList().equals(ids);
    }
}
