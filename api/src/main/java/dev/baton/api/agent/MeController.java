package dev.baton.api.agent;

import dev.baton.api.live.DeskStream;
import dev.baton.api.live.SignsOfLife;
import dev.baton.api.security.ForTeam;
import dev.baton.api.security.StillSignedIn;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.agent.Right;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.agent.ReadAgents;
import dev.baton.store.agent.ReadCannedReplies;
import dev.baton.store.agent.SetListening;
import dev.baton.store.agent.SetOfferTime;
import dev.baton.store.agent.Touch;
import dev.baton.store.queue.ReadQueues;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An agent's own desk: availability, presence, live hints, and what everybody of the team needs to know. */
@RestController
@RequestMapping("/api/v1/desk")
class MeController {
    private final ReadAgents agents;
    private final ReadCannedReplies canned;
    private final ReadQueues queues;
    private final SetListening listening;
    private final SetOfferTime offerTime;
    private final Touch touch;
    private final DeskStream stream;
    private final StillSignedIn signedIn;
    private final SignsOfLife signs;
    private final InstantSource time;

    MeController(
            ReadAgents agents,
            ReadCannedReplies canned,
            ReadQueues queues,
            SetListening listening,
            SetOfferTime offerTime,
            Touch touch,
            DeskStream stream,
            StillSignedIn signedIn,
            SignsOfLife signs,
            InstantSource time) {
        this.agents = agents;
        this.canned = canned;
        this.queues = queues;
        this.listening = listening;
        this.offerTime = offerTime;
        this.touch = touch;
        this.stream = stream;
        this.signedIn = signedIn;
        this.signs = signs;
        this.time = time;
    }

    @GetMapping("/me")
    @ForTeam(Right.USE_DESK)
    ReadAgents.Agent me(@AuthenticationPrincipal TeamMember member) {
        signs.agent(member.agentId());
        return agents.one(member.agentId(), time.instant()).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
    }

    /** @param reason what the agent says of being away */
    record Availability(
            @NotNull Boolean listening,
            @Nullable @Size(min = 1, max = 200) String reason) {}

    /** Start: what waits is offered at once. Stop: what rings is withdrawn at once; engagements go on. */
    @PutMapping("/me/availability")
    @ForTeam(Right.ANSWER)
    ReadAgents.Agent availability(
            @AuthenticationPrincipal TeamMember member, @Valid @RequestBody Availability availability) {
        if (availability.listening()) {
            listening.start(member.agentId(), time.instant());
        } else {
            String reason = availability.reason();
            listening.stop(member.agentId(), reason == null ? "stopped" : reason, time.instant());
        }
        return me(member);
    }

    /** @param seconds an offer rings so long here, if that is longer than the policy says; null: as the policy says */
    record OfferTime(@Nullable @Min(10) @Max(300) Integer seconds) {}

    /** For the next offer: the time in which to answer it can be lengthened by everybody for themselves. */
    @PutMapping("/me/offer-time")
    @ForTeam(Right.ANSWER)
    ReadAgents.Agent offerTime(@AuthenticationPrincipal TeamMember member, @Valid @RequestBody OfferTime wanted) {
        offerTime.set(member.agentId(), wanted.seconds());
        return me(member);
    }

    /** @param open false: the console was closed */
    record Presence(@NotNull UUID consoleId, @Nullable Boolean open) {}

    /** To be repeated within a minute for as long as the console is open. */
    @PostMapping("/me/presence")
    @ForTeam(Right.USE_DESK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void presence(@AuthenticationPrincipal TeamMember member, @Valid @RequestBody Presence presence) {
        if (Boolean.FALSE.equals(presence.open())) {
            touch.gone(presence.consoleId(), member.agentId(), time.instant());
        } else {
            touch.presence(presence.consoleId(), member.agentId(), time.instant());
        }
    }

    /** Events: resync (read everything), hint (read what it names), end (do not come back). */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ForTeam(Right.USE_DESK)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(implementation = String.class)))
    void stream(@AuthenticationPrincipal TeamMember member, HttpServletResponse response) throws InterruptedException {
        stream.follow(response, member.agentId(), () -> signedIn.still(member), () -> signs.agent(member.agentId()));
    }

    record Agents(List<ReadAgents.Agent> agents) {}

    /** Availability and load of everybody: to whom a conversation can be passed. */
    @GetMapping("/agents")
    @ForTeam(Right.READ_CONVERSATIONS)
    Agents agents() {
        return new Agents(agents.all(time.instant()));
    }

    record Queues(List<ReadQueues.Queue> queues) {}

    @GetMapping("/queues")
    @ForTeam(Right.READ_CONVERSATIONS)
    Queues queues() {
        return new Queues(queues.all());
    }

    record CannedReplies(List<ReadCannedReplies.CannedReply> cannedReplies) {}

    @GetMapping("/canned-replies")
    @ForTeam(Right.READ_CONVERSATIONS)
    CannedReplies cannedReplies() {
        return new CannedReplies(canned.all());
    }
}
