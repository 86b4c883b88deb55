package org.waymark.dashboard.trainings;

import static org.waymark.dashboard.records.Given.or;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.training.TrainingOutline.Audience;
import org.waymark.monitoring.training.TrainingOutline.ModuleUsed;
import org.waymark.monitoring.training.TrainingOutline.Trainer;
import org.waymark.monitoring.training.TrainingRow;

/** What can be sent about a training that is there already. */
public final class TrainingChanges {

    private TrainingChanges() {}

    /** It was held: when, and who came. */
    public record Held(
            @Nullable String from, @Nullable String to, @Nullable AttendanceRequest attendance) {

        /** The days that were given, or those that were planned. */
        Period period(TrainingRow planned) {
            PartialDate first = PartialDate.optional("from", from);
            PartialDate last = PartialDate.optional("to", to);
            if (first == null) {
                first = new PartialDate(planned.from());
                last = last == null ? new PartialDate(planned.to()) : last;
            }
            return new Period(first, last == null ? first : last);
        }
    }

    /** It should not have been recorded. */
    public record Retraction(@Nullable String reason) {}

    /**
     * What was recorded was wrong. Fields that are left out stay as they are.
     *
     * @param reason why, without personal data
     */
    public record CorrectionRequest(
            @Nullable String reason,
            @Nullable String programme,
            @Nullable String phase,
            @Nullable String title,
            @Nullable String country,
            @Nullable String place,
            @Nullable String from,
            @Nullable String to,
            @Nullable String mode,
            @Nullable String organiser,
            @Nullable List<String> partners,
            @Nullable List<String> topics,
            @Nullable String method,
            @Nullable List<Trainer> trainers,
            @Nullable List<Audience> audience,
            @Nullable List<String> siteVisits,
            @Nullable List<String> issuesRaised,
            @Nullable List<ModuleUsed> modules,
            @Nullable AttendanceRequest attendance) {

        /** The whole training after the correction, but for its attendance. */
        TrainingRequest onTopOf(TrainingRow row) {
            var old = row.outline();
            return new TrainingRequest(
                    row.id(),
                    row.state(),
                    or(programme, old.programme()),
                    or(phase, old.phase()),
                    or(title, old.title()),
                    or(country, old.country()),
                    or(place, old.place()),
                    or(from, row.from()),
                    or(to, from == null ? row.to() : from),
                    or(mode, old.mode()),
                    or(organiser, old.organiser()),
                    or(partners, old.partners()),
                    or(topics, old.topics()),
                    or(method, old.method()),
                    or(trainers, old.trainers()),
                    or(audience, old.audience()),
                    or(siteVisits, old.siteVisits()),
                    or(issuesRaised, old.issuesRaised()),
                    or(modules, old.modules()),
                    attendance);
        }
    }
}
