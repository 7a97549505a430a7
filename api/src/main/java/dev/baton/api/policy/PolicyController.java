package dev.baton.api.policy;

import dev.baton.api.audit.Acts;
import dev.baton.api.refusal.RefusedWith;
import dev.baton.api.security.ForTeam;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.agent.Right;
import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.escalation.PolicyCheck;
import dev.baton.domain.escalation.PolicyDiff;
import dev.baton.domain.escalation.PolicyProblem;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.policy.EditPolicy;
import dev.baton.store.policy.EditPolicy.Draft;
import dev.baton.store.policy.PolicyJson;
import dev.baton.store.queue.ReadQueues;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The escalation policy: one in force, one draft, and every version there ever was. */
@RestController
@RequestMapping("/api/v1/admin/policy")
class PolicyController {
    private final CurrentPolicy current;
    private final EditPolicy edit;
    private final ReadQueues queues;
    private final Acts acts;
    private final JsonMapper json;

    PolicyController(CurrentPolicy current, EditPolicy edit, ReadQueues queues, Acts acts, JsonMapper json) {
        this.current = current;
        this.edit = edit;
        this.queues = queues;
        this.acts = acts;
        this.json = json;
    }

    /** @param policy in the form in which it is stored: the components of the record, triggers with their "kind" */
    record PolicyView(int version, Map<String, Object> policy) {}

    @GetMapping
    @ForTeam(Right.PUBLISH_POLICY)
    PolicyView inForce() {
        EscalationPolicy policy = current.read();
        return new PolicyView(policy.version(), shown(policy));
    }

    record PolicyVersions(List<EditPolicy.PolicyVersion> versions) {}

    @GetMapping("/versions")
    @ForTeam(Right.PUBLISH_POLICY)
    PolicyVersions versions() {
        return new PolicyVersions(edit.versions());
    }

    @GetMapping("/versions/{version}")
    @ForTeam(Right.PUBLISH_POLICY)
    PolicyView version(@PathVariable @Min(1) int version) {
        return new PolicyView(version, shown(published(version)));
    }

    /** @param basedOn the version in force when it was begun; EDIT_CONFLICT if there is a newer one */
    record DraftEdited(@Min(1) int basedOn, @NotNull Map<String, Object> policy) {}

    /** @param problems what stands against publishing it */
    record DraftView(int basedOn, Instant updatedAt, Map<String, Object> policy, List<PolicyProblem> problems) {}

    @GetMapping("/draft")
    @ForTeam(Right.PUBLISH_POLICY)
    DraftView draft() {
        Draft draft = existing();
        return new DraftView(draft.basedOn(), draft.updatedAt(), shown(draft.policy()), problems(draft.policy()));
    }

    @PutMapping("/draft")
    @ForTeam(Right.PUBLISH_POLICY)
    DraftView save(
            @AuthenticationPrincipal TeamMember member,
            @Valid @RequestBody DraftEdited edited,
            HttpServletRequest request) {
        edit.saveDraft(read(edited.policy(), edited.basedOn()), edited.basedOn(), acts.by(member, request));
        return draft();
    }

    @DeleteMapping("/draft")
    @ForTeam(Right.PUBLISH_POLICY)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@AuthenticationPrincipal TeamMember member, HttpServletRequest request) {
        edit.dropDraft(acts.by(member, request));
    }

    /** @param differences one sentence each, against the version in force */
    record Diff(int against, List<String> differences) {}

    @GetMapping("/draft/diff")
    @ForTeam(Right.PUBLISH_POLICY)
    Diff diff() {
        EscalationPolicy inForce = current.read();
        return new Diff(
                inForce.version(), PolicyDiff.inWords(inForce, existing().policy()));
    }

    record Publish(@Nullable @Size(max = 2000) String note) {}

    /** Makes the draft the policy in force. POLICY_INVALID lists what stands against it. */
    @PostMapping("/publish")
    @ForTeam(Right.PUBLISH_POLICY)
    PolicyView publish(
            @AuthenticationPrincipal TeamMember member,
            @Valid @RequestBody(required = false) @Nullable Publish publish,
            HttpServletRequest request) {
        Draft draft = existing();
        mustBePublishable(draft.policy());
        String note = publish == null || publish.note() == null ? "" : publish.note();
        edit.publish(draft.policy(), draft.basedOn(), note, null, acts.by(member, request));
        return inForce();
    }

    record Rollback(
            @Min(1) int version, @Nullable @Size(max = 2000) String note) {}

    /** Brings back the content of an earlier version, as a new one. */
    @PostMapping("/rollback")
    @ForTeam(Right.PUBLISH_POLICY)
    PolicyView rollback(
            @AuthenticationPrincipal TeamMember member,
            @Valid @RequestBody Rollback rollback,
            HttpServletRequest request) {
        EscalationPolicy earlier = published(rollback.version());
        mustBePublishable(earlier);
        String note = rollback.note() == null ? "" : rollback.note();
        edit.publish(earlier, null, note, rollback.version(), acts.by(member, request));
        return inForce();
    }

    private EscalationPolicy published(int version) {
        return edit.version(version).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
    }

    private Draft existing() {
        return edit.draft().orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
    }

    private List<PolicyProblem> problems(EscalationPolicy policy) {
        return PolicyCheck.problems(
                policy, queues.all().stream().map(ReadQueues.Queue::key).collect(Collectors.toSet()));
    }

    private void mustBePublishable(EscalationPolicy policy) {
        List<PolicyProblem> problems = problems(policy);
        if (problems.stream().anyMatch(p -> p.code() == PolicyProblem.Code.HEALTH_OFF_WITHOUT_REASON)) {
            throw RefusedWith.details(Refusal.REASON_MISSING, Map.of("problems", problems));
        }
        if (!problems.isEmpty()) {
            throw RefusedWith.details(Refusal.POLICY_INVALID, Map.of("problems", problems));
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> shown(EscalationPolicy policy) {
        return json.readValue(PolicyJson.write(policy).data(), Map.class);
    }

    private EscalationPolicy read(Map<String, Object> policy, int version) {
        try {
            return PolicyJson.read(json.writeValueAsString(policy), version);
        } catch (RuntimeException e) {
            throw RefusedWith.field("policy", "cannot be read as a policy");
        }
    }
}
