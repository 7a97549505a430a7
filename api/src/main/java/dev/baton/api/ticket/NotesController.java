package dev.baton.api.ticket;

import dev.baton.api.security.ForTeam;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.agent.Right;
import dev.baton.domain.conversation.MessageText;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.agent.Touch;
import dev.baton.store.conversation.ReadControl;
import dev.baton.store.ticket.ReadNotes;
import dev.baton.store.ticket.SaveDraft;
import dev.baton.store.ticket.SaveNotes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Engagement notes and drafts: kept as typed, never seen by the customer. */
@RestController
@RequestMapping("/api/v1/desk/conversations/{id}")
class NotesController {
    private final ReadNotes notes;
    private final SaveNotes saveNotes;
    private final SaveDraft drafts;
    private final ReadControl control;
    private final Touch touch;
    private final InstantSource time;

    NotesController(
            ReadNotes notes,
            SaveNotes saveNotes,
            SaveDraft drafts,
            ReadControl control,
            Touch touch,
            InstantSource time) {
        this.notes = notes;
        this.saveNotes = saveNotes;
        this.drafts = drafts;
        this.control = control;
        this.touch = touch;
        this.time = time;
    }

    /** @param version to be named when they are saved */
    record NotesView(String text, int version) {}

    /** Refused with NOT_FOUND as long as no ticket was opened. */
    @GetMapping("/notes")
    @ForTeam(Right.READ_CONVERSATIONS)
    NotesView read(@PathVariable UUID id) {
        ReadNotes.Notes found = notes.of(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        return new NotesView(found.text(), found.version());
    }

    /** @param version the one that was edited; EDIT_CONFLICT if there is a newer one */
    record NotesEdited(
            @NotNull @Size(max = 100_000) String text,
            @Min(0) int version) {}

    @PutMapping("/notes")
    @ForTeam(Right.ANSWER)
    NotesView save(
            @PathVariable UUID id, @AuthenticationPrincipal TeamMember member, @Valid @RequestBody NotesEdited edited) {
        ReadNotes.Notes found = notes.of(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        int version = saveNotes.save(found.ticketId(), edited.text(), edited.version());
        touch.activity(id, member.agentId(), time.instant());
        return new NotesView(edited.text(), version);
    }

    record Draft(String text) {}

    /** My unsent reply; empty if there is none. */
    @GetMapping("/draft")
    @ForTeam(Right.ANSWER)
    Draft draft(@PathVariable UUID id, @AuthenticationPrincipal TeamMember member) {
        mustExist(id);
        String text = drafts.read(id, member.agentId());
        return new Draft(text == null ? "" : text);
    }

    record DraftTyped(@NotNull String text) {}

    @PutMapping("/draft")
    @ForTeam(Right.ANSWER)
    Draft typed(
            @PathVariable UUID id, @AuthenticationPrincipal TeamMember member, @Valid @RequestBody DraftTyped typed) {
        mustExist(id);
        if (MessageText.length(typed.text()) > MessageText.LONGEST) {
            throw new Refused(Refusal.MESSAGE_TOO_LONG);
        }
        drafts.save(id, member.agentId(), typed.text(), time.instant());
        touch.activity(id, member.agentId(), time.instant());
        return new Draft(typed.text());
    }

    @DeleteMapping("/draft")
    @ForTeam(Right.ANSWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable UUID id, @AuthenticationPrincipal TeamMember member) {
        drafts.delete(id, member.agentId());
    }

    private void mustExist(UUID id) {
        if (control.of(id, "").isEmpty()) {
            throw new Refused(Refusal.NOT_FOUND);
        }
    }
}
