package dev.baton.api.conversation;

import dev.baton.api.live.ConversationStream;
import dev.baton.api.live.SignsOfLife;
import dev.baton.api.refusal.RefusedWith;
import dev.baton.api.security.ForTeam;
import dev.baton.api.security.StillSignedIn;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.agent.Right;
import dev.baton.store.conversation.CountConversations;
import dev.baton.store.conversation.ReadConversations;
import dev.baton.store.conversation.ReadConversations.Cursor;
import dev.baton.store.conversation.ReadConversations.View;
import dev.baton.store.conversation.ReadEvents;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the team reads of conversations: lists, one of them, its messages, its trail. */
@RestController
@RequestMapping("/api/v1/desk/conversations")
class DeskConversationsController {
    private final ReadConversations lists;
    private final CountConversations counts;
    private final ReadEvents events;
    private final DeskViews views;
    private final Transcripts transcripts;
    private final ConversationStream streams;
    private final StillSignedIn signedIn;
    private final SignsOfLife signs;

    DeskConversationsController(
            ReadConversations lists,
            CountConversations counts,
            ReadEvents events,
            DeskViews views,
            Transcripts transcripts,
            ConversationStream streams,
            StillSignedIn signedIn,
            SignsOfLife signs) {
        this.lists = lists;
        this.counts = counts;
        this.events = events;
        this.views = views;
        this.transcripts = transcripts;
        this.streams = streams;
        this.signedIn = signedIn;
        this.signs = signs;
    }

    /** @param next cursor of the next page; null: this was the last */
    record ListPage(
            List<ReadConversations.Row> conversations,
            @Nullable String next) {}

    /** Newest change of control first. */
    @GetMapping
    @ForTeam(Right.READ_CONVERSATIONS)
    ListPage list(
            @RequestParam(defaultValue = "all") @Size(max = 20) String view,
            @RequestParam(required = false) @Nullable @Size(max = 100) String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @AuthenticationPrincipal TeamMember member) {
        List<ReadConversations.Row> rows =
                lists.read(viewOf(view), member.agentId(), cursor == null ? null : cursorOf(cursor), limit);
        if (rows.size() < limit) {
            return new ListPage(rows, null);
        }
        ReadConversations.Row last = rows.getLast();
        return new ListPage(rows, last.controlSince() + "_" + last.id());
    }

    @GetMapping("/counts")
    @ForTeam(Right.READ_CONVERSATIONS)
    CountConversations.Counts counts(@AuthenticationPrincipal TeamMember member) {
        return counts.of(member.agentId());
    }

    @GetMapping("/{id}")
    @ForTeam(Right.READ_CONVERSATIONS)
    DeskView one(@PathVariable UUID id, @AuthenticationPrincipal TeamMember member) {
        return views.of(id, member);
    }

    @GetMapping("/{id}/messages")
    @ForTeam(Right.READ_CONVERSATIONS)
    Page messages(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) int after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(Transcripts.MOST) int limit) {
        return Page.of(transcripts.forTeam(id, after, limit), limit);
    }

    /** Events: message, conversation, typing, resync, end. Resumes after the number in Last-Event-ID. */
    @GetMapping(path = "/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ForTeam(Right.READ_CONVERSATIONS)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(implementation = MessageView.class)))
    void stream(
            @PathVariable UUID id,
            @AuthenticationPrincipal TeamMember member,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletResponse response)
            throws InterruptedException {
        views.of(id, member);
        streams.follow(
                response,
                new ConversationStream.Listener(
                        "conversations " + member.agentId(),
                        "agent",
                        id,
                        member.agentId(),
                        transcripts.streamOfTeam(id),
                        () -> signedIn.still(member),
                        () -> signs.viewer(id, member.agentId())),
                LastEventId.read(last));
    }

    record Events(List<ReadEvents.Event> events) {}

    @GetMapping("/{id}/events")
    @ForTeam(Right.READ_CONVERSATIONS)
    Events events(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) int after,
            @RequestParam(defaultValue = "200") @Min(1) @Max(1000) int limit) {
        return new Events(events.after(id, after, limit));
    }

    private static View viewOf(String name) {
        try {
            return View.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw RefusedWith.field("view", "must be one of waiting, mine, escalated, human, ai, closed, all");
        }
    }

    private static Cursor cursorOf(String text) {
        int split = text.indexOf('_');
        try {
            return new Cursor(
                    Instant.parse(text.substring(0, Math.max(split, 0))), UUID.fromString(text.substring(split + 1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw RefusedWith.field("cursor", "must be what the page before called next");
        }
    }
}
