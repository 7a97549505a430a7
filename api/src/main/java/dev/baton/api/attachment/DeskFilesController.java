package dev.baton.api.attachment;

import dev.baton.api.security.ForTeam;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.agent.Right;
import dev.baton.domain.attachment.Attachment;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.agent.Touch;
import dev.baton.store.attachment.DropUnsentAttachments;
import dev.baton.store.attachment.ReadAttachment;
import dev.baton.store.attachment.Sender;
import dev.baton.store.conversation.ReadControl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
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

/** The files of replies and notes, and what customers have sent. */
@RestController
@RequestMapping("/api/v1/desk")
class DeskFilesController {
    private static final String ONE = "/conversations/{id}/attachments/{attachmentId}";

    private final Attachments attachments;
    private final ReadAttachment read;
    private final DropUnsentAttachments drop;
    private final ReadControl control;
    private final Touch touch;
    private final FileSettings settings;
    private final InstantSource time;

    DeskFilesController(
            Attachments attachments,
            ReadAttachment read,
            DropUnsentAttachments drop,
            ReadControl control,
            Touch touch,
            FileSettings settings,
            InstantSource time) {
        this.attachments = attachments;
        this.read = read;
        this.drop = drop;
        this.control = control;
        this.touch = touch;
        this.settings = settings;
        this.time = time;
    }

    /** What may be sent, told before anybody chooses. */
    @GetMapping("/file-limits")
    @ForTeam(Right.READ_CONVERSATIONS)
    FileSettings.FileLimits limits() {
        return settings.limits();
    }

    /** As for customers; a note's file stays with the team. */
    @PutMapping(ONE)
    @ForTeam(Right.ANSWER)
    @FileBody.Taken
    ResponseEntity<Attachment> send(
            @PathVariable UUID id,
            @PathVariable UUID attachmentId,
            @AuthenticationPrincipal TeamMember member,
            @Nullable @RequestHeader(name = HttpHeaders.CONTENT_DISPOSITION, required = false) String disposition,
            HttpServletRequest request)
            throws IOException {
        if (control.of(id, "").isEmpty()) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        touch.activity(id, member.agentId(), time.instant());
        return attachments.receive(id, attachmentId, new Sender(member.agentId()), disposition, request);
    }

    @GetMapping(ONE)
    @ForTeam(Right.READ_CONVERSATIONS)
    @FileBody.Given
    void read(
            @PathVariable UUID id,
            @PathVariable UUID attachmentId,
            @AuthenticationPrincipal TeamMember member,
            HttpServletResponse response)
            throws IOException {
        Attachment file =
                read.forTeam(id, attachmentId, member.agentId()).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        attachments.send(id, file, response);
    }

    @DeleteMapping(ONE)
    @ForTeam(Right.ANSWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable UUID id, @PathVariable UUID attachmentId, @AuthenticationPrincipal TeamMember member) {
        drop.one(id, attachmentId, new Sender(member.agentId()));
    }
}
