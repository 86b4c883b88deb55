package org.waymark.monitoring.programme;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.waymark.monitoring.kernel.RuleBroken.require;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.programme.ProgrammeCommand.DatePhase;
import org.waymark.monitoring.programme.ProgrammeCommand.GiveNames;
import org.waymark.monitoring.programme.ProgrammeCommand.JoinOrganisation;
import org.waymark.monitoring.programme.ProgrammeCommand.PlanPhase;
import org.waymark.monitoring.programme.ProgrammeCommand.PlanStrand;
import org.waymark.monitoring.programme.ProgrammeCommand.RegisterProgramme;
import org.waymark.monitoring.programme.ProgrammeCommand.SetObjective;
import org.waymark.monitoring.programme.ProgrammeCommand.StatePartnerCount;
import org.waymark.monitoring.programme.ProgrammeEvent.NamesGiven;
import org.waymark.monitoring.programme.ProgrammeEvent.ObjectiveSet;
import org.waymark.monitoring.programme.ProgrammeEvent.OrganisationJoined;
import org.waymark.monitoring.programme.ProgrammeEvent.PartnerCountStated;
import org.waymark.monitoring.programme.ProgrammeEvent.PhaseDated;
import org.waymark.monitoring.programme.ProgrammeEvent.PhasePlanned;
import org.waymark.monitoring.programme.ProgrammeEvent.ProgrammeRegistered;
import org.waymark.monitoring.programme.ProgrammeEvent.StrandPlanned;
import org.waymark.monitoring.reference.Country;

/** One programme. */
@Aggregate
public class Programme {

    @SuppressWarnings("unused") // read by Axon
    @AggregateIdentifier
    private @Nullable String id;

    private final Set<String> phases = new HashSet<>();
    private final Set<OrganisationJoined> organisations = new HashSet<>();

    /** For Axon. */
    protected Programme() {}

    @CommandHandler
    Programme(RegisterProgramme register) {
        apply(
                new ProgrammeRegistered(
                        register.programme().value(),
                        register.title(),
                        register.goal(),
                        codes(register.countries())));
    }

    @CommandHandler
    void decide(SetObjective set) {
        apply(new ObjectiveSet(set.programme().value(), set.objective(), set.text()));
    }

    @CommandHandler
    void decide(PlanStrand plan) {
        apply(new StrandPlanned(plan.programme().value(), plan.strand(), plan.title()));
    }

    @CommandHandler
    void decide(PlanPhase plan) {
        requireInOrder(plan.plannedStart(), plan.plannedEnd());
        apply(
                new PhasePlanned(
                        plan.programme().value(),
                        plan.phase().value(),
                        plan.title(),
                        plan.plannedStart().value(),
                        text(plan.plannedEnd()),
                        codes(plan.countries())));
    }

    @CommandHandler
    void decide(DatePhase date) {
        requirePhase(date.phase());
        requireInOrder(date.actualStart(), date.actualEnd());
        apply(
                new PhaseDated(
                        date.programme().value(),
                        date.phase().value(),
                        text(date.actualStart()),
                        text(date.actualEnd())));
    }

    @CommandHandler
    void decide(JoinOrganisation join) {
        if (join.phase() != null) {
            requirePhase(join.phase());
        }
        OrganisationJoined joined =
                new OrganisationJoined(
                        join.programme().value(),
                        join.organisation(),
                        join.role().code(),
                        join.country() == null ? null : join.country().code(),
                        join.phase() == null ? null : join.phase().value());
        if (!organisations.contains(joined)) {
            apply(joined);
        }
    }

    @CommandHandler
    void decide(GiveNames give) {
        require(
                give.organisation() == null
                        || organisations.stream()
                                .anyMatch(one -> one.organisation().equals(give.organisation())),
                "NamesOnlyThoseWhoTakePart",
                "No such organisation takes part in this programme. Let it join first.");
        apply(new NamesGiven(give.programme().value(), give.organisation(), give.names()));
    }

    @CommandHandler
    void decide(StatePartnerCount state) {
        requirePhase(state.phase());
        require(
                state.count() >= 0,
                "PartnerCountNeverNegative",
                "The number of partners is 0 or more.");
        apply(
                new PartnerCountStated(
                        state.programme().value(),
                        state.phase().value(),
                        state.count(),
                        state.precision().code(),
                        state.source()));
    }

    private void requirePhase(PhaseCode phase) {
        require(
                phases.contains(phase.value()),
                "PhaseMustBePlanned",
                "There is no phase "
                        + phase
                        + " in this programme; it has "
                        + phases
                        + ". Plan it first.");
    }

    private static void requireInOrder(@Nullable PartialDate start, @Nullable PartialDate end) {
        require(
                start == null || end == null || !end.last().isBefore(start.first()),
                "PhaseEndsAfterItBegins",
                "The end of a phase cannot be before its start.");
    }

    private static List<String> codes(List<Country> countries) {
        return countries.stream().map(Country::code).toList();
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.value();
    }

    @EventSourcingHandler
    void evolve(ProgrammeRegistered event) {
        id = new ProgrammeCode(event.programme()).toString();
    }

    @EventSourcingHandler
    void evolve(PhasePlanned event) {
        phases.add(event.phase());
    }

    @EventSourcingHandler
    void evolve(OrganisationJoined event) {
        organisations.add(event);
    }
}
