package org.waymark.dashboard.people;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.dashboard.people.SimilarPeople.Named;
import org.waymark.dashboard.people.SimilarPeople.Pair;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.person.MergeRegister;
import org.waymark.monitoring.privacy.AuditTrail;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.reference.Country;
import org.waymark.monitoring.training.TrainingRegister;

/**
 * {@code /api/people/similar}: who may be one person under two spellings, for those who read the
 * names of participants; to be merged, or not, by {@code /api/people/merges}.
 */
@RestController
class SimilarPeopleApi {

    private final SimilarPeople similar;
    private final AuditTrail audit;
    private final Positions positions;

    SimilarPeopleApi(SimilarPeople similar, AuditTrail audit, Positions positions) {
        this.similar = similar;
        this.audit = audit;
        this.positions = positions;
    }

    /** The pairs; {@code one} and {@code other} are what a merge is asked for with. */
    record Similar(List<Pair> pairs) {}

    /** Each training of which a name is shown is noted in the audit trail. */
    @GetMapping("/api/people/similar")
    @RolesAllowed("STAFF")
    Similar find(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        String code = ProgrammeCode.required(programme).value();
        String within = Country.optionalCode("country", country);
        positions.await(atLeast, TrainingRegister.NAME, MergeRegister.NAME);
        List<Pair> pairs = similar.find(code, within, caller.scope());
        new TreeSet<>(
                        pairs.stream()
                                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                                .map(Named::training)
                                .toList())
                .forEach(training ->
                        audit.sealedRead(caller.accountId(), "training.attendance", training));
        return new Similar(pairs);
    }
}
