package org.waymark.dashboard.history;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.history.RecordKind;

/** {@code /api/history}: who changed what of a record, when and why. */
@RestController
@RequestMapping("/api/history")
class HistoryApi {

    private final Histories histories;

    HistoryApi(Histories histories) {
        this.histories = histories;
    }

    /**
     * The history of a record.
     *
     * @param record where it is read; null for what is not opened one by one
     * @param events the earliest first
     */
    record History(String type, String id, @Nullable String record, List<EventView> events) {}

    @GetMapping("/{type}/{id}")
    @RolesAllowed({"STAFF", "COORDINATOR", "SUPERVISOR"})
    History show(
            @PathVariable String type,
            @PathVariable String id,
            @AuthenticationPrincipal Caller caller) {
        RecordKind kind = RecordKind.of("type", type);
        return new History(
                kind.code(), id, kind.address(id).orElse(null), histories.of(kind, id, caller));
    }
}
