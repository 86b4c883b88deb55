package org.waymark.monitoring.assessment;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.assessment.AssessmentCommand.MarkFollowUp;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.register.FindRecords;

/**
 * Notes which follow-ups fell due, are to be reminded of, or became overdue. Looking twice notes
 * nothing twice; a training whose dates are put right moves its follow-up without further ado.
 */
@Component
public class WhenFollowUpFallsDueThenMarkIt {

    private static final Set<FollowUpState> TO_NOTE =
            Set.of(FollowUpState.DUE, FollowUpState.REMINDED, FollowUpState.OVERDUE);
    private static final int PAGE = 500;

    private final AssessmentRegister register;
    private final FollowUps followUps;
    private final Recorder recorder;
    private final Clock clock;

    WhenFollowUpFallsDueThenMarkIt(
            AssessmentRegister register, FollowUps followUps, Recorder recorder, Clock clock) {
        this.register = register;
        this.followUps = followUps;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Looks at all assessments as of today. */
    public void look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        FindRecords.Cursor after = null;
        List<AssessmentRow> page;
        do {
            page = register.records().list(FindRecords.all(Scope.everything()), after, PAGE);
            note(page, today);
            after = page.isEmpty() ? null : cursor(page.getLast());
        } while (page.size() == PAGE);
    }

    private void note(List<AssessmentRow> page, LocalDate today) {
        Map<String, FollowUp> found = followUps.of(page, today);
        for (AssessmentRow row : page) {
            FollowUp followUp = requireNonNull(found.get(row.id()));
            LocalDate dueOn = followUp.dueOn();
            if (dueOn != null && TO_NOTE.contains(followUp.state())) {
                recorder.record(
                        new MarkFollowUp(
                                new AssessmentId(row.id()), followUp.state(), dueOn, today),
                        Actor.of("follow-up-assessments", "AUTOMATION", Source.AUTOMATION));
            }
        }
    }

    private static FindRecords.@Nullable Cursor cursor(AssessmentRow last) {
        return new FindRecords.Cursor(last.day(), last.id());
    }
}
