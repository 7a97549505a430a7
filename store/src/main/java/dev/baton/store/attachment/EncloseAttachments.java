package dev.baton.store.attachment;

import static dev.baton.store.generated.Tables.ATTACHMENT;
import static java.util.stream.Collectors.toMap;

import dev.baton.domain.attachment.Attachment;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;

/** Puts files into the message that they come with, in that message's transaction; each goes with one message only. */
public final class EncloseAttachments {
    private EncloseAttachments() {}

    /**
     * The sender's unsent files of these ids, in this order; nobody sweeps or sends them until the transaction's end. Refused:
     * FILE_GONE.
     */
    public static List<Attachment> of(DSLContext tx, UUID conversationId, Sender sender, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Attachment> found = tx
                .selectFrom(ATTACHMENT)
                .where(ATTACHMENT.CONVERSATION_ID.eq(conversationId))
                .and(ATTACHMENT.ID.in(ids))
                .and(ATTACHMENT.SEQ.isNull())
                .and(sender.owns())
                .orderBy(ATTACHMENT.ID)
                .forUpdate()
                .stream()
                .map(row -> new Attachment(row.getId(), row.getName(), row.getMediaType(), row.getSize()))
                .collect(toMap(Attachment::id, file -> file));
        if (found.size() != ids.size() || new HashSet<>(ids).size() != ids.size()) {
            throw new Refused(Refusal.FILE_GONE);
        }
        return ids.stream().map(found::get).toList();
    }

    /** The change that makes them the message's, for the statement that writes the message. */
    public static ResultQuery<?> in(DSLContext tx, UUID conversationId, List<Attachment> files, int seq) {
        return tx.update(ATTACHMENT)
                .set(ATTACHMENT.SEQ, seq)
                .where(ATTACHMENT.CONVERSATION_ID.eq(conversationId))
                .and(ATTACHMENT.ID.in(files.stream().map(Attachment::id).toList()))
                .returningResult(ATTACHMENT.ID);
    }
}
