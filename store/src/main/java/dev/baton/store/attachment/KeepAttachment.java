package dev.baton.store.attachment;

import static dev.baton.store.generated.Tables.ATTACHMENT;
import static dev.baton.store.generated.Tables.ATTACHMENT_PART;
import static org.jooq.impl.DSL.sum;

import dev.baton.domain.attachment.Attachment;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.generated.tables.records.AttachmentRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Keeps a file that is to come with a message. Whole or not at all, and once, however often it is sent. */
public final class KeepAttachment {
    /** Bytes of one row, and of what is in memory at once. */
    private static final int PART = 256 * 1024;

    private final DSLContext dsl;

    public KeepAttachment(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param sha256 of the content
     * @param most bytes that this side may send in the conversation, all files together
     */
    public record Upload(UUID conversationId, Sender sender, Attachment file, byte[] sha256, long most, Instant at) {}

    /**
     * The same id and file again changes nothing. Refused: KEY_REUSED (the id is another file's), FILES_USED_UP.
     *
     * @param content exactly {@code size} bytes; the conversation exists
     * @return false if it was there already
     */
    public boolean keep(Upload upload, InputStream content) {
        return dsl.transactionResult(c -> {
            DSLContext tx = c.dsl();
            if (same(tx, upload)) {
                return false;
            }
            mustFit(tx, upload);
            write(tx, upload, content);
            // who sent the same at the same time was waited for, and has been first
            return insert(tx, upload) || !same(tx, upload);
        });
    }

    private static boolean same(DSLContext tx, Upload upload) {
        AttachmentRecord there = tx.fetchOne(
                ATTACHMENT,
                ATTACHMENT
                        .CONVERSATION_ID
                        .eq(upload.conversationId())
                        .and(ATTACHMENT.ID.eq(upload.file().id())));
        if (there == null) {
            return false;
        }
        boolean same = Arrays.equals(there.getSha256(), upload.sha256())
                && there.getName().equals(upload.file().name())
                && there.getAuthor() == upload.sender().author()
                && sameAgent(there.getAgentId(), upload.sender().agentId());
        if (!same) {
            throw new Refused(Refusal.KEY_REUSED);
        }
        return true;
    }

    private static boolean sameAgent(@Nullable UUID one, @Nullable UUID other) {
        return one == null ? other == null : one.equals(other);
    }

    private static void mustFit(DSLContext tx, Upload upload) {
        BigDecimal used = tx.select(sum(ATTACHMENT.SIZE))
                .from(ATTACHMENT)
                .where(ATTACHMENT.CONVERSATION_ID.eq(upload.conversationId()))
                .and(ATTACHMENT.AUTHOR.eq(upload.sender().author()))
                .fetchSingle()
                .value1();
        long before = used == null ? 0 : used.longValueExact();
        if (before + upload.file().size() > upload.most()) {
            throw new Refused(Refusal.FILES_USED_UP);
        }
    }

    private static void write(DSLContext tx, Upload upload, InputStream content) {
        try {
            int place = 0;
            byte[] bytes = content.readNBytes(PART);
            while (bytes.length > 0) {
                tx.insertInto(ATTACHMENT_PART)
                        .set(ATTACHMENT_PART.CONVERSATION_ID, upload.conversationId())
                        .set(ATTACHMENT_PART.ATTACHMENT_ID, upload.file().id())
                        .set(ATTACHMENT_PART.PLACE, place++)
                        .set(ATTACHMENT_PART.BYTES, bytes)
                        .onConflictDoNothing()
                        .execute();
                bytes = content.readNBytes(PART);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean insert(DSLContext tx, Upload upload) {
        Attachment file = upload.file();
        return tx.insertInto(ATTACHMENT)
                        .set(ATTACHMENT.CONVERSATION_ID, upload.conversationId())
                        .set(ATTACHMENT.ID, file.id())
                        .set(ATTACHMENT.AUTHOR, upload.sender().author())
                        .set(ATTACHMENT.AGENT_ID, upload.sender().agentId())
                        .set(ATTACHMENT.NAME, file.name())
                        .set(ATTACHMENT.MEDIA_TYPE, file.mediaType())
                        .set(ATTACHMENT.SIZE, file.size())
                        .set(ATTACHMENT.SHA256, upload.sha256())
                        .set(ATTACHMENT.CREATED_AT, upload.at())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
