package dev.baton.api.attachment;

import dev.baton.api.live.SignsOfLife;
import dev.baton.api.security.CustomerOf;
import dev.baton.api.security.ForCustomer;
import dev.baton.api.security.Limits;
import dev.baton.domain.attachment.Attachment;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.attachment.DropUnsentAttachments;
import dev.baton.store.attachment.ReadAttachment;
import dev.baton.store.attachment.Sender;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The files of a customer's own conversation. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/attachments/{attachmentId}")
class CustomerFilesController {
    private final Attachments attachments;
    private final ReadAttachment read;
    private final DropUnsentAttachments drop;
    private final SignsOfLife signs;
    private final Limits limits;

    CustomerFilesController(
            Attachments attachments,
            ReadAttachment read,
            DropUnsentAttachments drop,
            SignsOfLife signs,
            Limits limits) {
        this.attachments = attachments;
        this.read = read;
        this.drop = drop;
        this.signs = signs;
        this.limits = limits;
    }

    /**
     * Sends a file's bytes ahead of the message that will name its id, which the sender makes before the first try. Its name
     * stands in Content-Disposition; its type is found in its content.
     */
    @PutMapping
    @ForCustomer
    @FileBody.Taken
    ResponseEntity<Attachment> send(
            @PathVariable UUID id,
            @PathVariable UUID attachmentId,
            @AuthenticationPrincipal CustomerOf customer,
            @Nullable @RequestHeader(name = HttpHeaders.CONTENT_DISPOSITION, required = false) String disposition,
            HttpServletRequest request)
            throws IOException {
        limits.writing(request, customer);
        signs.customer(id);
        return attachments.receive(id, attachmentId, Sender.CUSTOMER, disposition, request);
    }

    @GetMapping
    @ForCustomer
    @FileBody.Given
    void read(@PathVariable UUID id, @PathVariable UUID attachmentId, HttpServletResponse response) throws IOException {
        signs.customer(id);
        Attachment file = read.forCustomer(id, attachmentId).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        attachments.send(id, file, response);
    }

    /** Takes back a file that no message has named yet. */
    @DeleteMapping
    @ForCustomer
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable UUID id, @PathVariable UUID attachmentId) {
        drop.one(id, attachmentId, Sender.CUSTOMER);
    }
}
