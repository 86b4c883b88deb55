package org.waymark.dashboard.trainings;

import static org.waymark.monitoring.kernel.Elements.each;
import static org.waymark.monitoring.kernel.Elements.texts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.reference.Country;
import org.waymark.monitoring.reference.Mode;
import org.waymark.monitoring.reference.Professions;
import org.waymark.monitoring.training.TrainingOutline;
import org.waymark.monitoring.training.TrainingOutline.Audience;
import org.waymark.monitoring.training.TrainingOutline.ModuleUsed;
import org.waymark.monitoring.training.TrainingOutline.Trainer;

/**
 * A training as its sender describes it.
 *
 * @param id chosen by the client; null to get one
 * @param state {@code held} (default) or {@code planned}
 * @param programme code of a programme
 * @param phase code of its phase; null when it belongs to none
 * @param country ISO 3166-1 alpha-2
 * @param from first day, month or year
 * @param to last one; null for the same
 * @param mode in-person (default), online or mixed
 * @param organiser organisation that ran it
 * @param modules curriculum modules in the version that was taught
 * @param trainers country and expertise, no names
 * @param attendance null when nobody knows who came
 */
public record TrainingRequest(
        @Nullable String id,
        @Nullable String state,
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

    private static final int NAME = 200;
    private static final int SENTENCES = 2_000;

    /** Whether it is planned and not held yet. */
    public boolean isPlanned() {
        return "planned".equals(state);
    }

    /** The checked description. */
    public TrainingOutline outline() {
        return new TrainingOutline(
                ProgrammeCode.required(programme).value(),
                PhaseCode.optionalCode(phase),
                Text.required("title", title, NAME),
                Country.required("country", country).code(),
                Text.optional("place", place, NAME),
                Mode.of("mode", mode).code(),
                Text.optional("organiser", organiser, NAME),
                texts("partners", partners, NAME),
                texts("topics", topics, NAME),
                Text.optional("method", method, SENTENCES),
                each("trainers", trainers, TrainingRequest::checked),
                each("audience", audience, TrainingRequest::checked),
                texts("siteVisits", siteVisits, NAME),
                texts("issuesRaised", issuesRaised, SENTENCES),
                each("modules", modules, TrainingRequest::checked));
    }

    /** The checked dates. */
    public Period period() {
        return Period.required(from, to);
    }

    private static Trainer checked(String path, Trainer trainer) {
        return new Trainer(
                Country.optionalCode(path + ".country", trainer.country()),
                Text.required(path + ".expertise", trainer.expertise(), NAME));
    }

    private static ModuleUsed checked(String path, ModuleUsed used) {
        return new ModuleUsed(
                Text.recordId(path + ".module", used.module()),
                Text.required(path + ".version", used.version(), 40));
    }

    private static Audience checked(String path, Audience audience) {
        return new Audience(
                Professions.optional(path + ".profession", audience.profession()),
                Text.optional(path + ".institution", audience.institution(), NAME));
    }
}
