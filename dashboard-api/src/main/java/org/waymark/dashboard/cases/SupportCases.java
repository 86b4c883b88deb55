package org.waymark.dashboard.cases;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.cases.SupportCaseChanges.ServiceRequest;
import org.waymark.dashboard.cases.SupportCaseRequest.DetailsRequest;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.childsupport.CaseFile;
import org.waymark.monitoring.childsupport.CaseId;
import org.waymark.monitoring.childsupport.CaseOutline;
import org.waymark.monitoring.childsupport.SealedDetails;
import org.waymark.monitoring.childsupport.SupportCaseCommand.CorrectCase;
import org.waymark.monitoring.childsupport.SupportCaseCommand.OpenCase;
import org.waymark.monitoring.childsupport.SupportCaseCommand.ProvideService;
import org.waymark.monitoring.childsupport.SupportCaseRow;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.privacy.Sealers;

/** Turns what is sent about a case into commands, and seals what identifies the child. */
@Component
public class SupportCases {

    static final int REASON = 2_000;

    private static final int NAME = 200;
    private static final int NOTE = 4_000;

    private final RecordDoor door;
    private final ChildKeys keys;

    SupportCases(RecordDoor door, ChildKeys keys) {
        this.door = door;
        this.keys = keys;
    }

    /** The command that records a new case under this id. */
    public OpenCase open(String id, SupportCaseRequest request) {
        CaseId caseId = new CaseId(id);
        CaseFile file = request.file(() -> keys.of(id));
        return new OpenCase(caseId, file, sealed(file.child(), request.details()), door.today());
    }

    /**
     * The command that records a new case of which nothing is sealed, within the caller's reach.
     *
     * @param sealers find the child's pseudonym
     */
    public OpenCase openPseudonymous(
            String id, SupportCaseRequest request, Caller caller, Sealers sealers) {
        CaseId caseId = new CaseId(id);
        CaseFile file = request.file(() -> sealers.of(ChildKeys.PURPOSE, id).key().value());
        check(caller, file.outline());
        return new OpenCase(caseId, file, SealedDetails.NONE, door.today());
    }

    /** Requires that a case is within reach, and that its programme exists. */
    void check(Caller caller, CaseOutline about) {
        door.check(caller, about.programme(), about.phase(), about.country(), about.partner());
    }

    /** What the keys of children are for. */
    public static String purpose() {
        return ChildKeys.PURPOSE;
    }

    /** The command that adds a service to a case that is there. */
    public ProvideService provide(String id, ServiceRequest request) {
        return new ProvideService(new CaseId(id), request.service(""), door.today());
    }

    /** The command that puts a case right; details that are left out stay. */
    CorrectCase correct(SupportCaseRow row, SupportCaseRequest whole, @Nullable String reason) {
        String child = row.file().child();
        DetailsRequest details = whole.details();
        return new CorrectCase(
                new CaseId(row.id()),
                whole.file(() -> child),
                details == null ? null : sealed(child, details),
                Text.required("reason", reason, REASON),
                door.today());
    }

    private SealedDetails sealed(String child, @Nullable DetailsRequest details) {
        if (details == null) {
            return SealedDetails.NONE;
        }
        return new SealedDetails(
                keys.seal(child, Text.optional("details.name", details.name(), NAME)),
                keys.seal(child, Text.optional("details.note", details.note(), NOTE)));
    }
}
