package dev.baton.api.audit;

import dev.baton.api.security.ForTeam;
import dev.baton.domain.agent.Right;
import dev.baton.store.audit.ReadAudit;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log of administrative acts. */
@RestController
@RequestMapping("/api/v1/admin/audit")
class AuditController {
    private final ReadAudit audit;

    AuditController(ReadAudit audit) {
        this.audit = audit;
    }

    record Entries(List<ReadAudit.AuditLine> entries) {}

    /** Newest first; {@code below} is the id of the last entry of the page before. */
    @GetMapping
    @ForTeam(Right.READ_AUDIT)
    Entries read(
            @RequestParam(required = false) @Nullable Long below,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        return new Entries(audit.read(below, limit));
    }
}
