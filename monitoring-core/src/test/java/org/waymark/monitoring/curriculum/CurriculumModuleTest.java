package org.waymark.monitoring.curriculum;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.curriculum.CurriculumModuleCommand.BeginModule;
import org.waymark.monitoring.curriculum.CurriculumModuleCommand.CorrectModule;
import org.waymark.monitoring.curriculum.CurriculumModuleCommand.IssueVersion;
import org.waymark.monitoring.curriculum.CurriculumModuleCommand.RetireModule;
import org.waymark.monitoring.curriculum.CurriculumModuleEvent.ModuleBegun;
import org.waymark.monitoring.curriculum.CurriculumModuleEvent.ModuleCorrected;
import org.waymark.monitoring.curriculum.CurriculumModuleEvent.ModuleRetired;
import org.waymark.monitoring.curriculum.CurriculumModuleEvent.ModuleRetracted;
import org.waymark.monitoring.curriculum.CurriculumModuleEvent.VersionIssued;
import org.waymark.monitoring.testing.Refusals;

class CurriculumModuleTest {

    private static final ModuleId ID = new ModuleId("police");
    private static final LocalDate TODAY = LocalDate.of(2021, 9, 1);
    private static final ModuleOutline ABOUT =
            new ModuleOutline("STRENGTHEN", "police", "Module for police", null);
    private static final ModuleVersion FIRST =
            new ModuleVersion("1.0", "2021-05", List.of("strengths-based"));

    private final AggregateTestFixture<CurriculumModule> module =
            new AggregateTestFixture<>(CurriculumModule.class);

    @Test
    void isBegunAndGetsVersions() {
        module.givenCommands(new BeginModule(ID, ABOUT))
                .when(new IssueVersion(ID, FIRST))
                .expectEvents(new VersionIssued("police", FIRST));
    }

    @Test
    void hasEachVersionOnce() {
        refused(
                module.given(begun(), issued()).when(new IssueVersion(ID, FIRST)),
                "VersionIssuedOnce");
    }

    @Test
    void getsNoVersionAfterItWasRetired() {
        refused(
                module.given(begun(), retired()).when(new IssueVersion(ID, FIRST)),
                "RetiredModulesStay");
    }

    @Test
    void isRetiredOnce() {
        refused(
                module.given(begun(), retired()).when(new RetireModule(ID, "Outdated", TODAY)),
                "RetiredOnce");
    }

    @Test
    void isCorrectedAndKeepsItsVersions() {
        ModuleOutline right = new ModuleOutline("STRENGTHEN", "education", "For schools", null);

        module.given(begun(), issued())
                .when(new CorrectModule(ID, right, null, "Wrong sector"))
                .expectEvents(new ModuleCorrected("police", right, List.of(FIRST), "Wrong sector"));
    }

    @Test
    void staysRetracted() {
        refused(
                module.given(begun(), new ModuleRetracted("police", "Twice", TODAY))
                        .when(new IssueVersion(ID, FIRST)),
                "RetractedStaysRetracted");
    }

    private static ModuleBegun begun() {
        return new ModuleBegun("police", ABOUT);
    }

    private static VersionIssued issued() {
        return new VersionIssued("police", FIRST);
    }

    private static ModuleRetired retired() {
        return new ModuleRetired("police", "Outdated", TODAY);
    }

    private static void refused(ResultValidator<?> result, String rule) {
        result.expectNoEvents().expectException(Refusals.rule(rule));
    }
}
