package org.waymark.monitoring.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a training is about, as stored: flat, without personal values.
 *
 * @param programme code of the programme
 * @param phase code of its phase; null when it belongs to none
 * @param title its name
 * @param country ISO 3166-1 alpha-2
 * @param place town; null when not recorded
 * @param mode in-person, online or mixed
 * @param organiser the organisation that ran it; null when not recorded
 * @param partners further organisations
 * @param topics what it was about, in words
 * @param method how it was taught; null when not recorded
 * @param trainers where they came from and what for; never their names
 * @param audience for whom it was meant
 * @param siteVisits places that participants visited
 * @param issuesRaised issues and needs that participants raised
 * @param modules what was taught of the curriculum
 */
public record TrainingOutline(
        String programme,
        @Nullable String phase,
        String title,
        String country,
        @Nullable String place,
        String mode,
        @Nullable String organiser,
        List<String> partners,
        List<String> topics,
        @Nullable String method,
        List<Trainer> trainers,
        List<Audience> audience,
        List<String> siteVisits,
        List<String> issuesRaised,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ModuleUsed> modules) {

    /** Trainings that were stored before modules were recorded have none. */
    public TrainingOutline {
        modules = modules == null ? List.of() : modules;
    }

    /**
     * One trainer, without a name.
     *
     * @param country ISO 3166-1 alpha-2; null when not recorded
     * @param expertise for example psychologist
     */
    public record Trainer(@Nullable String country, String expertise) {}

    /**
     * A curriculum module in the version that was taught.
     *
     * @param module id of the module
     * @param version code of its version
     */
    public record ModuleUsed(String module, String version) {}

    /**
     * A group for whom it was meant.
     *
     * @param profession code; null for any of the institution
     * @param institution null for any
     */
    public record Audience(@Nullable String profession, @Nullable String institution) {}
}
