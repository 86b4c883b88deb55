package org.waymark.dashboard.people;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.dashboard.people.MergeRequest.ParticipantRef;
import org.waymark.dashboard.records.ListParameters;
import org.waymark.dashboard.records.Reason;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.records.RecordPage;
import org.waymark.dashboard.trainings.Trainings;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.person.MergeCommand.MergePeople;
import org.waymark.monitoring.person.MergeCommand.SplitPeople;
import org.waymark.monitoring.person.MergeId;
import org.waymark.monitoring.person.MergeRegister;
import org.waymark.monitoring.person.MergeRow;
import org.waymark.monitoring.person.Merger;
import org.waymark.monitoring.person.Merger.Attendee;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.TrainingOutline;
import org.waymark.monitoring.training.TrainingRegister;
import org.waymark.monitoring.training.TrainingRow;

/**
 * {@code /api/people/merges}: two participants are one person, or two after all. Only participants
 * of trainings within the caller's reach can be merged, which is why each is named with a training.
 */
@RestController
@RequestMapping("/api/people/merges")
class MergesApi {

    private static final String PATH = "/api/people/merges";

    private final RecordDoor door;
    private final Trainings trainings;
    private final Positions positions;
    private final RecordDoor.Of<MergeRow> merges;

    MergesApi(RecordDoor door, Trainings trainings, Positions positions, MergeRegister register) {
        this.door = door;
        this.trainings = trainings;
        this.positions = positions;
        this.merges = new RecordDoor.Of<>(PATH, "merge", MergeRegister.NAME, register.records());
    }

    @PostMapping
    @RolesAllowed("STAFF")
    ResponseEntity<Receipt> merge(
            @RequestBody MergeRequest request, @AuthenticationPrincipal Caller caller) {
        String reason = Reason.checked(request.reason());
        Merger merger =
                merger(
                        ParticipantRef.checked("one", request.one()),
                        ParticipantRef.checked("other", request.other()),
                        caller);
        MergeId id = merger.id();
        return door.add(
                PATH,
                id.value(),
                null,
                request,
                caller,
                chosen -> new MergePeople(id, merger, reason));
    }

    @PostMapping("/{id}/split")
    @RolesAllowed("STAFF")
    ResponseEntity<Receipt> split(
            @PathVariable String id,
            @RequestBody Reason reason,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                merges,
                id,
                "split",
                ifMatch,
                reason,
                caller,
                row -> new SplitPeople(new MergeId(id), reason.checked()));
    }

    @GetMapping("/{id}")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    ResponseEntity<MergeRow> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        return door.show(merges, id, atLeast, caller, row -> row);
    }

    @GetMapping
    @RolesAllowed({"STAFF", "COORDINATOR"})
    RecordPage<MergeRow> list(ListParameters parameters, @AuthenticationPrincipal Caller caller) {
        return door.list(merges, parameters, caller, row -> row);
    }

    /** The trainings may have been recorded a moment ago. */
    private Merger merger(ParticipantRef one, ParticipantRef other, Caller caller) {
        positions.awaitHead(TrainingRegister.NAME);
        TrainingOutline first = training("one", one, caller).outline();
        training("other", other, caller);
        return new Merger(
                attendee(one),
                attendee(other),
                first.programme(),
                first.country(),
                first.organiser());
    }

    private static Attendee attendee(ParticipantRef given) {
        return new Attendee(requireNonNull(given.person()), requireNonNull(given.training()));
    }

    private TrainingRow training(String path, ParticipantRef given, Caller caller) {
        TrainingRow row = trainings.find(requireNonNull(given.training()), caller);
        Attendance attendance = row.attendance();
        boolean came =
                attendance != null
                        && attendance.people().stream()
                                .anyMatch(one -> one.person().equals(given.person()));
        if (!came) {
            throw new InvalidValue(
                    path + ".person",
                    "No such person came to this training: see GET /api/trainings/"
                            + given.training()
                            + "/people.");
        }
        return row;
    }
}
