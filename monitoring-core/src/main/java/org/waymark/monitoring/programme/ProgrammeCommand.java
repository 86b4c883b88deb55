package org.waymark.monitoring.programme;

import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.reference.Country;

/** What can be asked of a programme. */
public sealed interface ProgrammeCommand {

    /** The programme it is for. */
    ProgrammeCode programme();

    /** Registers a programme. */
    record RegisterProgramme(
            @TargetAggregateIdentifier ProgrammeCode programme,
            String title,
            String goal,
            List<Country> countries)
            implements ProgrammeCommand {}

    /** Plans a line of work, or names it anew. */
    record PlanStrand(
            @TargetAggregateIdentifier ProgrammeCode programme, String strand, String title)
            implements ProgrammeCommand {}

    /** Sets an objective, or words it anew. */
    record SetObjective(
            @TargetAggregateIdentifier ProgrammeCode programme, String objective, String text)
            implements ProgrammeCommand {}

    /** Plans a phase, or plans it anew. */
    record PlanPhase(
            @TargetAggregateIdentifier ProgrammeCode programme,
            PhaseCode phase,
            String title,
            PartialDate plannedStart,
            @Nullable PartialDate plannedEnd,
            List<Country> countries)
            implements ProgrammeCommand {}

    /** Says when a phase really began and ended. */
    record DatePhase(
            @TargetAggregateIdentifier ProgrammeCode programme,
            PhaseCode phase,
            @Nullable PartialDate actualStart,
            @Nullable PartialDate actualEnd)
            implements ProgrammeCommand {}

    /** Lets an organisation take part; repeating it changes nothing. */
    record JoinOrganisation(
            @TargetAggregateIdentifier ProgrammeCode programme,
            String organisation,
            OrganisationRole role,
            @Nullable Country country,
            @Nullable PhaseCode phase)
            implements ProgrammeCommand {}

    /**
     * Names the programme, or an organisation that takes part in it, in several languages.
     *
     * @param organisation null for the programme itself
     * @param names BCP 47 language → name; they replace those that were given before
     */
    record GiveNames(
            @TargetAggregateIdentifier ProgrammeCode programme,
            @Nullable String organisation,
            Map<String, String> names)
            implements ProgrammeCommand {}

    /** States how many organisations take part in a phase. */
    record StatePartnerCount(
            @TargetAggregateIdentifier ProgrammeCode programme,
            PhaseCode phase,
            long count,
            Precision precision,
            String source)
            implements ProgrammeCommand {}
}
