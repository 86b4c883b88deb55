package org.waymark.dashboard.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.networks.Untrained;
import org.waymark.dashboard.networks.UntrainedMembers;
import org.waymark.dashboard.pages.AnswerTables.Within;
import org.waymark.dashboard.pages.QuestionView.AnswerTable;
import org.waymark.monitoring.assessment.AssessmentRegister;
import org.waymark.monitoring.assessment.AssessmentRow;
import org.waymark.monitoring.assessment.FollowUp;
import org.waymark.monitoring.assessment.FollowUps;
import org.waymark.monitoring.assessment.TestStage;
import org.waymark.monitoring.network.NetworkRegister;
import org.waymark.monitoring.register.FindRecords;

/** Answers about what trainings reached and what came of them, as tables. */
@Component
class TrainingAnswers {

    private static final String NONE = "–";

    private final AssessmentRegister assessments;
    private final FollowUps followUps;
    private final NetworkRegister networks;
    private final Untrained untrained;

    TrainingAnswers(
            AssessmentRegister assessments,
            FollowUps followUps,
            NetworkRegister networks,
            Untrained untrained) {
        this.assessments = assessments;
        this.followUps = followUps;
        this.networks = networks;
        this.untrained = untrained;
    }

    /** Each assessment by the end of the day. */
    AnswerTable followUps(Within within) {
        List<AssessmentRow> rows =
                assessments.records().all(FindRecords.of(within.programme(), within.scope()));
        Map<String, FollowUp> found = followUps.of(rows, within.asOf());
        return new AnswerTable(
                "Follow-up assessments",
                List.of("Assessment", "State", "Due", "Overdue", "Answered", "Gain, % points"),
                rows.stream()
                        .map(row -> row(row, Objects.requireNonNull(found.get(row.id())), within))
                        .toList());
    }

    private static List<String> row(AssessmentRow row, FollowUp followUp, Within within) {
        BigDecimal gain =
                row.score(TestStage.FOLLOW_UP, within.asOf())
                        .gainSince(row.score(TestStage.PRE_TEST, within.asOf()));
        return List.of(
                row.outline().title(),
                followUp.state().code(),
                day(followUp.dueOn()),
                day(followUp.overdueOn()),
                day(followUp.answeredOn()),
                gain == null ? NONE : FigureWords.quotient(gain));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? NONE : DateWords.of(day);
    }

    /** For each network, its members of whom nobody was trained. */
    List<AnswerTable> untrained(Within within) {
        return networks.records().all(FindRecords.of(within.programme(), within.scope())).stream()
                .map(network -> table(untrained.of(network, within.asOf())))
                .toList();
    }

    private static AnswerTable table(UntrainedMembers members) {
        return new AnswerTable(
                "%s: %d of %d institutions without trained staff"
                        .formatted(members.title(), members.untrained().size(), members.members()),
                List.of("Institution", "Sector"),
                members.untrained().stream()
                        .map(member ->
                                List.of(
                                        member.institution(),
                                        Objects.requireNonNullElse(member.sector(), NONE)))
                        .toList());
    }
}
