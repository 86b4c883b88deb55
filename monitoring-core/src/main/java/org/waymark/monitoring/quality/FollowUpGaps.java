package org.waymark.monitoring.quality;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.assessment.AssessmentRegister;
import org.waymark.monitoring.assessment.AssessmentRow;
import org.waymark.monitoring.assessment.FollowUp;
import org.waymark.monitoring.assessment.FollowUpState;
import org.waymark.monitoring.assessment.FollowUps;
import org.waymark.monitoring.history.RecordKind;
import org.waymark.monitoring.register.FindRecords;

/** Follow-up assessments that nobody answered in time. */
@Component
class FollowUpGaps implements Check {

    private final AssessmentRegister assessments;
    private final FollowUps followUps;

    FollowUpGaps(AssessmentRegister assessments, FollowUps followUps) {
        this.assessments = assessments;
        this.followUps = followUps;
    }

    @Override
    public List<Gap> gaps(Within within) {
        List<AssessmentRow> rows =
                assessments.records().all(FindRecords.of(within.code(), within.scope()));
        Map<String, FollowUp> found = followUps.of(rows, within.asOf());
        return found.entrySet().stream()
                .filter(one -> one.getValue().state() == FollowUpState.OVERDUE)
                .map(one ->
                        new Gap(
                                GapKind.OVERDUE_FOLLOW_UP,
                                within.code(),
                                "Nobody answered the follow-up that was due on "
                                        + one.getValue().dueOn()
                                        + ".",
                                "Remind the trainees, and record their answers.",
                                RecordKind.ASSESSMENT,
                                one.getKey()))
                .toList();
    }
}
