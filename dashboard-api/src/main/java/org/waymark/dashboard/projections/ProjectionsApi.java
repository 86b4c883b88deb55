package org.waymark.dashboard.projections;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.monitoring.projection.DeadLetters;
import org.waymark.monitoring.projection.DeadLetters.DeadLetter;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.projection.Rebuild;
import org.waymark.monitoring.web.NotFound;

/** {@code /api/projections}: how far each has read, what it could not take, and making it again. */
@RestController
@RequestMapping("/api/projections")
class ProjectionsApi {

    private final Positions positions;
    private final DeadLetters deadLetters;
    private final Rebuild rebuild;

    ProjectionsApi(Positions positions, DeadLetters deadLetters, Rebuild rebuild) {
        this.positions = positions;
        this.deadLetters = deadLetters;
        this.rebuild = rebuild;
    }

    /**
     * One projection.
     *
     * @param head position of the newest event
     * @param waiting events that it could not take, or that wait behind such a one
     */
    record ProjectionView(String projection, long position, long head, long waiting) {}

    @GetMapping
    @RolesAllowed("ADMIN")
    List<ProjectionView> list() {
        long head = positions.head();
        Map<String, Long> waiting =
                deadLetters.list().stream()
                        .collect(
                                Collectors.groupingBy(
                                        DeadLetter::projection, Collectors.counting()));
        return rebuild.names().stream()
                .map(name ->
                        new ProjectionView(
                                name, positions.of(name), head, waiting.getOrDefault(name, 0L)))
                .toList();
    }

    @GetMapping("/dead-letters")
    @RolesAllowed("ADMIN")
    List<DeadLetter> deadLetters() {
        return deadLetters.list();
    }

    /** Whether the events could be taken now. */
    record Retried(boolean taken) {}

    @PostMapping("/{projection}/dead-letters/{record}/retry")
    @RolesAllowed("ADMIN")
    Retried retry(@PathVariable String projection, @PathVariable String record) {
        requireKnown(projection);
        if (!deadLetters.has(projection, record)) {
            throw new NotFound("record", "event of record " + record + " that waits there");
        }
        return new Retried(deadLetters.retry(projection, record));
    }

    /**
     * Makes a projection again from all events, beside the live one; answers when it has taken its
     * place.
     */
    @PostMapping("/{projection}/rebuild")
    @RolesAllowed("ADMIN")
    ResponseEntity<List<ProjectionView>> rebuild(@PathVariable String projection) {
        requireKnown(projection);
        rebuild.run(List.of(projection));
        return ResponseEntity.ok(list());
    }

    private void requireKnown(String projection) {
        List<String> names = rebuild.names();
        if (!names.contains(projection)) {
            throw new NotFound(
                    "projection",
                    "projection %s; there are %s".formatted(projection, String.join(", ", names)));
        }
    }
}
