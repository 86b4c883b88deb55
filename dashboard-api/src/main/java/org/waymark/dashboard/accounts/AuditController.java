package org.waymark.dashboard.accounts;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.monitoring.privacy.AuditEntry;
import org.waymark.monitoring.privacy.AuditTrail;
import org.waymark.monitoring.web.Cursors;

/** Shows who read or changed what, never the content, and whether the trail is whole. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    /** Lines before a position, newest first. */
    @GetMapping
    @RolesAllowed("ADMIN")
    Page list(
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "100") int limit) {
        int size = Cursors.limit(limit);
        List<AuditEntry> found = trail.before(cursor == null ? Long.MAX_VALUE : cursor, size);
        return new Page(found, found.size() < size ? null : found.getLast().position());
    }

    /** Walks the whole chain. */
    @GetMapping("/verification")
    @RolesAllowed("ADMIN")
    Verification verify() {
        Long broken = trail.firstBroken().orElse(null);
        return new Verification(broken == null, broken, trail.latest().orElse(null));
    }

    /** Lines, and the cursor of the next page, or null at the end. */
    record Page(List<AuditEntry> entries, @Nullable Long next) {}

    /**
     * Whether the trail is whole.
     *
     * @param firstBroken position of the first line that does not fit, or null
     * @param latest the newest line: note it elsewhere, to notice when lines are cut off the end
     */
    record Verification(boolean whole, @Nullable Long firstBroken, @Nullable AuditEntry latest) {}
}
