package dev.baton.api.attachment;

import dev.baton.domain.attachment.Attachment;
import dev.baton.domain.attachment.FileName;
import dev.baton.domain.attachment.FileType;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.attachment.KeepAttachment;
import dev.baton.store.attachment.ReadAttachment;
import dev.baton.store.attachment.Sender;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes files in and gives them out, for both sides alike. Who may is decided before. */
@Component
class Attachments {
    /** For whoever opens one as a page of its own: it loads and runs nothing. */
    private static final String ALONE = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox";

    private final KeepAttachment keep;
    private final ReadAttachment read;
    private final UploadSlots slots;
    private final FileSettings settings;
    private final InstantSource time;

    Attachments(
            KeepAttachment keep, ReadAttachment read, UploadSlots slots, FileSettings settings, InstantSource time) {
        this.keep = keep;
        this.read = read;
        this.slots = slots;
        this.settings = settings;
        this.time = time;
    }

    /** @param disposition header that says the file's name; null: it has none */
    ResponseEntity<Attachment> receive(
            UUID conversationId, UUID id, Sender sender, @Nullable String disposition, HttpServletRequest request)
            throws IOException {
        String name = nameIn(disposition);
        String who = sender.agentId() == null ? conversationId.toString() : String.valueOf(sender.agentId());
        try (UploadSlots.Slot slot = slots.take(who);
                ReceivedFile file = ReceivedFile.of(
                        request.getInputStream(), settings.largest().toBytes());
                InputStream content = file.content()) {
            FileType type = FileContent.typeOf(file, name);
            Attachment kept = new Attachment(id, FileName.kept(name, type), type.mediaType(), file.size());
            boolean first = keep.keep(
                    new KeepAttachment.Upload(
                            conversationId,
                            sender,
                            kept,
                            file.sha256(),
                            settings.conversation().toBytes(),
                            time.instant()),
                    content);
            return ResponseEntity.status(first ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(kept);
        }
    }

    /** Only pictures may be shown in place; everything else is saved under its name. */
    void send(UUID conversationId, Attachment file, HttpServletResponse response) throws IOException {
        boolean picture = FileType.of(file.mediaType()).map(FileType::picture).orElse(false);
        ContentDisposition disposition = (picture ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", ALONE);
        OutputStream out = response.getOutputStream();
        Optional<byte[]> part = read.part(conversationId, file.id(), 0);
        for (int place = 1; part.isPresent(); place++) {
            out.write(part.get());
            part = read.part(conversationId, file.id(), place);
        }
    }

    private static String nameIn(@Nullable String disposition) {
        if (disposition == null) {
            return "";
        }
        try {
            String name = ContentDisposition.parse(disposition).getFilename();
            return name == null ? "" : name;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // the parser trips over a quotation mark that stands alone
            throw new Refused(Refusal.INVALID_INPUT);
        }
    }
}
