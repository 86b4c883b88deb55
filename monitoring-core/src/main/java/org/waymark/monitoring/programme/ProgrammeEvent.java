package org.waymark.monitoring.programme;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen to a programme. Dates are ISO 8601 and may be a day, a month or a year. */
public sealed interface ProgrammeEvent {

    /** Code of the programme. */
    String programme();

    /**
     * The programme was registered.
     *
     * @param countries ISO 3166-1 alpha-2
     */
    record ProgrammeRegistered(String programme, String title, String goal, List<String> countries)
            implements ProgrammeEvent {}

    /** One aim of the programme. */
    record ObjectiveSet(String programme, String objective, String text)
            implements ProgrammeEvent {}

    /** One line of work of the programme, or its title anew. */
    record StrandPlanned(String programme, String strand, String title) implements ProgrammeEvent {}

    /**
     * A phase was planned, or planned anew.
     *
     * @param countries where it works; empty when not recorded
     */
    record PhasePlanned(
            String programme,
            String phase,
            String title,
            String plannedStart,
            @Nullable String plannedEnd,
            List<String> countries)
            implements ProgrammeEvent {}

    /** What is known of when a phase really began and ended. */
    record PhaseDated(
            String programme,
            String phase,
            @Nullable String actualStart,
            @Nullable String actualEnd)
            implements ProgrammeEvent {}

    /**
     * An organisation takes part.
     *
     * @param role funding, accountable, extending or implementing (IATI roles 1–4)
     * @param country where it works; null when not bound to one
     * @param phase null for the whole programme
     */
    record OrganisationJoined(
            String programme,
            String organisation,
            String role,
            @Nullable String country,
            @Nullable String phase)
            implements ProgrammeEvent {}

    /**
     * The programme, or an organisation that takes part in it, was named in several languages.
     *
     * @param organisation null for the programme itself
     * @param names BCP 47 language → name; they replace those that were given before
     */
    record NamesGiven(String programme, @Nullable String organisation, Map<String, String> names)
            implements ProgrammeEvent {}

    /** How many organisations take part in a phase, as somebody said. */
    record PartnerCountStated(
            String programme, String phase, long count, String precision, String source)
            implements ProgrammeEvent {}
}
