package org.waymark.deploy.example;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.cases.SupportCaseRequest;
import org.waymark.dashboard.figures.ClaimRequest;
import org.waymark.dashboard.programmes.IndicatorRequests.DefinitionRequest;
import org.waymark.dashboard.programmes.IndicatorRequests.TargetRequest;
import org.waymark.dashboard.programmes.ProgrammeRequests.ObjectiveRequest;
import org.waymark.dashboard.programmes.ProgrammeRequests.OrganisationRequest;
import org.waymark.dashboard.programmes.ProgrammeRequests.PartnerCountRequest;
import org.waymark.dashboard.programmes.ProgrammeRequests.PhaseDatesRequest;
import org.waymark.dashboard.programmes.ProgrammeRequests.PhaseRequest;
import org.waymark.dashboard.programmes.ProgrammeRequests.ProgrammeRequest;
import org.waymark.dashboard.trainings.TrainingRequest;

/**
 * A data file of the example: the same requests that the API takes, in the order in which they are
 * recorded.
 */
record ExampleProgramme(
        ProgrammeRequest programme,
        List<ObjectiveRequest> objectives,
        List<ExamplePhase> phases,
        List<OrganisationRequest> organisations,
        List<ExampleIndicator> indicators,
        List<ClaimRequest> reportedFigures,
        List<TrainingRequest> trainings,
        List<SupportCaseRequest> supportCases) {

    /** A phase as planned, and what became of it. */
    record ExamplePhase(
            PhaseRequest planned,
            @Nullable PhaseDatesRequest dates,
            @Nullable PartnerCountRequest partnerCount) {}

    /** An indicator and its targets. */
    record ExampleIndicator(DefinitionRequest definition, List<TargetRequest> targets) {}
}
