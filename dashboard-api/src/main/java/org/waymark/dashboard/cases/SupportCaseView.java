package org.waymark.dashboard.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.childsupport.CaseFile.Assessment;
import org.waymark.monitoring.childsupport.CaseFile.Intake;
import org.waymark.monitoring.childsupport.CaseFile.ProvidedService;
import org.waymark.monitoring.childsupport.CaseOutline;
import org.waymark.monitoring.childsupport.SupportCaseRow;
import org.waymark.monitoring.childsupport.SupportCaseRow.Closing;

/**
 * A case as it is shown, without what identifies the child.
 *
 * @param state identified, open, closed or retracted
 * @param child pseudonym, and the key to ask an administrator to erase
 * @param sealed whether a name or note was recorded
 * @param reason why it was last reopened, corrected or retracted
 */
record SupportCaseView(
        String id,
        String state,
        CaseOutline about,
        String child,
        boolean sealed,
        @Nullable Intake intake,
        List<ProvidedService> services,
        List<Assessment> assessments,
        @Nullable Closing closing,
        long version,
        Instant changedAt,
        @Nullable String reason) {

    static SupportCaseView of(SupportCaseRow row) {
        return new SupportCaseView(
                row.id(),
                row.state(),
                row.file().outline(),
                row.file().child(),
                row.details().name() != null || row.details().note() != null,
                row.file().intake(),
                row.file().services(),
                row.file().assessments(),
                row.closing(),
                row.version(),
                row.changedAt(),
                row.reason());
    }
}
