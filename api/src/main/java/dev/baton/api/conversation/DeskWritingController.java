package dev.baton.api.conversation;

import dev.baton.api.attachment.FileSettings;
import dev.baton.api.security.ForTeam;
import dev.baton.api.security.Limits;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.agent.Right;
import dev.baton.domain.conversation.Visibility;
import dev.baton.store.agent.Touch;
import dev.baton.store.conversation.AppendHumanMessage;
import dev.baton.store.conversation.MarkRead;
import dev.baton.store.live.NotifyTyping;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the team writes into a conversation. */
@RestController
@RequestMapping("/api/v1/desk/conversations/{id}")
class DeskWritingController {
    private final AppendHumanMessage append;
    private final NotifyTyping typing;
    private final MarkRead markRead;
    private final Touch touch;
    private final Limits limits;
    private final InstantSource time;

    DeskWritingController(
            AppendHumanMessage append,
            NotifyTyping typing,
            MarkRead markRead,
            Touch touch,
            Limits limits,
            InstantSource time) {
        this.append = append;
        this.typing = typing;
        this.markRead = markRead;
        this.touch = touch;
        this.limits = limits;
        this.time = time;
    }

    /**
     * @param text may be empty if there are attachments
     * @param attachments ids of files that were sent ahead; each goes with one message
     * @param visibility PUBLIC (a reply) or NOTE; a reply if missing
     * @param seenSeq the newest message on the writer's screen: a reply is held back (EDIT_CONFLICT) if the customer has
     *     written since; null: sent anyway
     * @param epoch the epoch on the writer's screen: refused (STALE_EPOCH) if control has changed since
     */
    record TeamWrites(
            @NotNull @Size(min = 1, max = 100) String clientMessageId,
            @NotNull String text,
            @Nullable @Size(max = FileSettings.MOST) List<@NotNull UUID> attachments,
            @Nullable Visibility visibility,
            @Nullable @Min(0) Integer seenSeq,
            @Nullable @Min(1) Integer epoch) {}

    record Written(int seq, boolean repeated, int epoch) {}

    @PostMapping("/messages")
    @ForTeam(Right.ANSWER)
    @ResponseStatus(HttpStatus.CREATED)
    Written write(
            @PathVariable UUID id, @AuthenticationPrincipal TeamMember member, @Valid @RequestBody TeamWrites message) {
        AppendHumanMessage.Appended appended = append.append(new AppendHumanMessage.Words(
                id,
                member.agentId(),
                message.clientMessageId(),
                message.text(),
                Objects.requireNonNullElse(message.attachments(), List.of()),
                message.visibility() == null ? Visibility.PUBLIC : message.visibility(),
                message.epoch(),
                message.seenSeq(),
                time.instant()));
        return new Written(appended.seq(), appended.repeated(), appended.epoch());
    }

    /** The customer is told how far the agent in charge has got; of anybody else it is no news. */
    @PostMapping("/read")
    @ForTeam(Right.ANSWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id, @AuthenticationPrincipal TeamMember member, @Valid @RequestBody ReadMark mark) {
        markRead.byAgent(new MarkRead.Mark(id, mark.seq(), mark.seen(), time.instant()), member.agentId());
    }

    /** Shown to the customer for five seconds and never stored; renews the lease. */
    @PostMapping("/typing")
    @ForTeam(Right.ANSWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void typing(@PathVariable UUID id, @AuthenticationPrincipal TeamMember member) {
        if (limits.typing(member.agentId())) {
            touch.activity(id, member.agentId(), time.instant());
            typing.in(id, "agent");
            typing.byAgent(id, member.agentId());
        }
    }
}
