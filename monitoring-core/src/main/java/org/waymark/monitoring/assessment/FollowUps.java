package org.waymark.monitoring.assessment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.training.TrainingRegister;

/** Finds the trainings that follow-ups count from. */
@Component
public class FollowUps {

    private final TrainingRegister trainings;

    FollowUps(TrainingRegister trainings) {
        this.trainings = trainings;
    }

    private record Series(String programme, @Nullable String phase) {}

    /** The follow-up of one assessment by the end of a day. */
    public FollowUp of(AssessmentRow row, LocalDate asOf) {
        return requireNonNull(of(List.of(row), asOf).get(row.id()));
    }

    /** The follow-ups of assessments by the end of a day, by the assessment's id. */
    public Map<String, FollowUp> of(Collection<AssessmentRow> rows, LocalDate asOf) {
        Map<String, LocalDate> completed =
                trainings.completedBy(
                        rows.stream()
                                .map(row -> row.outline().training())
                                .filter(Objects::nonNull)
                                .toList(),
                        asOf);
        Map<Series, Optional<LocalDate>> first = new HashMap<>();
        Map<String, FollowUp> found = new LinkedHashMap<>();
        for (AssessmentRow row : rows) {
            String training = row.outline().training();
            LocalDate on = training == null ? first(row, asOf, first) : completed.get(training);
            found.put(row.id(), FollowUp.of(row, on, asOf));
        }
        return found;
    }

    private @Nullable LocalDate first(
            AssessmentRow row, LocalDate asOf, Map<Series, Optional<LocalDate>> known) {
        Series series = new Series(row.outline().programme(), row.outline().phase());
        return known.computeIfAbsent(
                        series,
                        one -> trainings.firstCompletedBy(one.programme(), one.phase(), asOf))
                .orElse(null);
    }
}
