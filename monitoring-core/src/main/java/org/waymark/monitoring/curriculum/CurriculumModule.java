package org.waymark.monitoring.curriculum;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.waymark.monitoring.kernel.RuleBroken.require;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.curriculum.CurriculumModuleCommand.BeginModule;
import org.waymark.monitoring.curriculum.CurriculumModuleCommand.CorrectModule;
import org.waymark.monitoring.curriculum.CurriculumModuleCommand.IssueVersion;
import org.waymark.monitoring.curriculum.CurriculumModuleCommand.RetireModule;
import org.waymark.monitoring.curriculum.CurriculumModuleCommand.RetractModule;
import org.waymark.monitoring.curriculum.CurriculumModuleEvent.ModuleBegun;
import org.waymark.monitoring.curriculum.CurriculumModuleEvent.ModuleCorrected;
import org.waymark.monitoring.curriculum.CurriculumModuleEvent.ModuleRetired;
import org.waymark.monitoring.curriculum.CurriculumModuleEvent.ModuleRetracted;
import org.waymark.monitoring.curriculum.CurriculumModuleEvent.VersionIssued;

/** One curriculum module with its versions. */
@Aggregate
public class CurriculumModule {

    @SuppressWarnings("unused") // read by Axon
    @AggregateIdentifier
    private @Nullable String moduleId;

    private final List<ModuleVersion> versions = new ArrayList<>();
    private boolean retired;
    private boolean retracted;

    /** For Axon. */
    protected CurriculumModule() {}

    @CommandHandler
    CurriculumModule(BeginModule begin) {
        apply(new ModuleBegun(begin.moduleId().value(), begin.outline()));
    }

    @CommandHandler
    void decide(IssueVersion issue) {
        requireStanding();
        require(!retired, "RetiredModulesStay", "This module is retired: begin a new one.");
        List<ModuleVersion> all = new ArrayList<>(versions);
        all.add(issue.version());
        requireDistinct(all);
        apply(new VersionIssued(issue.moduleId().value(), issue.version()));
    }

    @CommandHandler
    void decide(RetireModule retire) {
        requireStanding();
        require(!retired, "RetiredOnce", "This module is retired already.");
        apply(new ModuleRetired(retire.moduleId().value(), retire.reason(), retire.today()));
    }

    @CommandHandler
    void decide(CorrectModule correct) {
        requireStanding();
        List<ModuleVersion> right = correct.versions() == null ? versions : correct.versions();
        requireDistinct(right);
        apply(
                new ModuleCorrected(
                        correct.moduleId().value(),
                        correct.outline(),
                        List.copyOf(right),
                        correct.reason()));
    }

    @CommandHandler
    void decide(RetractModule retract) {
        requireStanding();
        apply(new ModuleRetracted(retract.moduleId().value(), retract.reason(), retract.today()));
    }

    private void requireStanding() {
        require(
                !retracted,
                "RetractedStaysRetracted",
                "This module was retracted. Record it again under another id.");
    }

    private static void requireDistinct(List<ModuleVersion> all) {
        require(
                all.stream().map(ModuleVersion::version).distinct().count() == all.size(),
                "VersionIssuedOnce",
                "The module has a version of this code already.");
    }

    @EventSourcingHandler
    void evolve(ModuleBegun event) {
        moduleId = event.moduleId();
    }

    @EventSourcingHandler
    void evolve(VersionIssued event) {
        versions.add(event.version());
    }

    @EventSourcingHandler
    void evolve(ModuleRetired event) {
        retired = true;
    }

    @EventSourcingHandler
    void evolve(ModuleCorrected event) {
        versions.clear();
        versions.addAll(event.versions());
    }

    @EventSourcingHandler
    void evolve(ModuleRetracted event) {
        retracted = true;
    }
}
