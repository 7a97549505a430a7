package dev.baton.api.conversation;

import dev.baton.api.live.ConversationStream;
import dev.baton.api.live.SignsOfLife;
import dev.baton.api.refusal.RefusedWith;
import dev.baton.api.security.ForCustomer;
import dev.baton.api.security.Limits;
import dev.baton.store.conversation.MarkRead;
import dev.baton.store.conversation.SaveContact;
import dev.baton.store.conversation.SaveRating;
import dev.baton.store.live.NotifyTyping;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a customer follows live, and what surrounds the messages: contact, rating, typing. */
@RestController
@RequestMapping("/api/v1/conversations/{id}")
class CustomerDetailsController {
    private final ConversationStream streams;
    private final Transcripts transcripts;
    private final CustomerViews views;
    private final SaveContact saveContact;
    private final SaveRating saveRating;
    private final NotifyTyping typing;
    private final MarkRead markRead;
    private final SignsOfLife signs;
    private final Limits limits;
    private final InstantSource time;

    CustomerDetailsController(
            ConversationStream streams,
            Transcripts transcripts,
            CustomerViews views,
            SaveContact saveContact,
            SaveRating saveRating,
            NotifyTyping typing,
            MarkRead markRead,
            SignsOfLife signs,
            Limits limits,
            InstantSource time) {
        this.streams = streams;
        this.transcripts = transcripts;
        this.views = views;
        this.saveContact = saveContact;
        this.saveRating = saveRating;
        this.typing = typing;
        this.markRead = markRead;
        this.signs = signs;
        this.limits = limits;
        this.time = time;
    }

    /** Events: message, conversation, typing, resync, end. Resumes after the number in Last-Event-ID. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ForCustomer
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(implementation = MessageView.class)))
    void stream(
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletResponse response)
            throws InterruptedException {
        streams.follow(
                response,
                new ConversationStream.Listener(
                        "customer " + id,
                        "customer",
                        id,
                        null,
                        transcripts.streamOfCustomer(id),
                        () -> true,
                        () -> signs.customer(id)),
                LastEventId.read(last));
    }

    /** What is missing stays as it was. */
    record ContactUpdate(
            @Nullable @Size(min = 1, max = 200) String name,
            @Nullable @Email @Size(min = 3, max = 320) String email,

            @Nullable @Pattern(regexp = "\\+?[0-9 ()/.-]{3,40}")
            String phone) {}

    @PostMapping("/contact")
    @ForCustomer
    CustomerView contact(@PathVariable UUID id, @Valid @RequestBody ContactUpdate contact) {
        if (contact.name() == null && contact.email() == null && contact.phone() == null) {
            throw RefusedWith.field("contact", "must have a name, an e-mail address or a phone number");
        }
        saveContact.save(id, contact.name(), contact.email(), contact.phone(), time.instant());
        return views.of(id);
    }

    /** @param rating of the person; at least one of the two must be there */
    record Rating(
            @Nullable @Min(1) @Max(5) Integer rating,
            @Nullable @Min(1) @Max(5) Integer assistantRating,
            @Nullable @Size(max = 2000) String text) {}

    /** After closing; a later rating replaces the earlier one. */
    @PostMapping("/rating")
    @ForCustomer
    CustomerView rate(@PathVariable UUID id, @Valid @RequestBody Rating rating) {
        if (rating.rating() == null && rating.assistantRating() == null) {
            throw RefusedWith.field("rating", "must be given for the person or the assistant");
        }
        saveRating.save(id, rating.rating(), rating.assistantRating(), rating.text(), time.instant());
        return views.of(id);
    }

    /** The other side is told how far the customer has got. */
    @PostMapping("/read")
    @ForCustomer
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id, @Valid @RequestBody ReadMark mark) {
        markRead.byCustomer(new MarkRead.Mark(id, mark.seq(), mark.seen(), time.instant()));
    }

    /** Shown to the other side for five seconds; never stored. */
    @PostMapping("/typing")
    @ForCustomer
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void typing(@PathVariable UUID id) {
        if (limits.typing(id)) {
            signs.customer(id);
            typing.in(id, "customer");
        }
    }
}
