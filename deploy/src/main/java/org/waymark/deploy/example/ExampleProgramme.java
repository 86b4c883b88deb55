package org.waymark.deploy.example;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.activities.ActivityRequest;
import org.waymark.dashboard.advocacy.ActionRequest;
import org.waymark.dashboard.advocacy.IssueRequest;
import org.waymark.dashboard.advocacy.OutcomeRequest;
import org.waymark.dashboard.advocacy.RecommendationRequest;
import org.waymark.dashboard.assessments.AssessmentRequest;
import org.waymark.dashboard.boards.BoardRequest;
import org.waymark.dashboard.cases.SupportCaseRequest;
import org.waymark.dashboard.conferences.ConferenceRequest;
import org.waymark.dashboard.curriculum.ModuleRequests.ModuleRequest;
import org.waymark.dashboard.curriculum.ModuleRequests.VersionRequest;
import org.waymark.dashboard.figures.ClaimRequest;
import org.waymark.dashboard.networks.NetworkRequest;
import org.waymark.dashboard.programmes.IndicatorRequests.DefinitionRequest;
import org.waymark.dashboard.programmes.IndicatorRequests.TargetRequest;
import org.waymark.dashboard.programmes.ProgrammeRequests.ObjectiveRequest;
import org.waymark.dashboard.programmes.ProgrammeRequests.OrganisationRequest;
import org.waymark.dashboard.programmes.ProgrammeRequests.PartnerCountRequest;
import org.waymark.dashboard.programmes.ProgrammeRequests.PhaseDatesRequest;
import org.waymark.dashboard.programmes.ProgrammeRequests.PhaseRequest;
import org.waymark.dashboard.programmes.ProgrammeRequests.ProgrammeRequest;
import org.waymark.dashboard.programmes.ProgrammeRequests.StrandRequest;
import org.waymark.dashboard.research.ResearchRequest;
import org.waymark.dashboard.trainings.TrainingRequest;

/**
 * A data file of the example: the same requests that the API takes, in the order in which they are
 * recorded.
 *
 * @param programme null in a file with more records of programmes of other files; it then has
 *     neither objectives nor phases, strands, organisations or indicators
 */
record ExampleProgramme(
        @Nullable ProgrammeRequest programme,
        List<ObjectiveRequest> objectives,
        List<ExamplePhase> phases,
        List<StrandRequest> strands,
        List<OrganisationRequest> organisations,
        List<ExampleIndicator> indicators,
        List<ClaimRequest> reportedFigures,
        List<ExampleModule> curriculumModules,
        List<TrainingRequest> trainings,
        List<AssessmentRequest> assessments,
        List<BoardRequest> consultationBoards,
        List<ActivityRequest> activities,
        List<ConferenceRequest> conferences,
        List<SupportCaseRequest> supportCases,
        List<ResearchRequest> researchOutputs,
        List<IssueRequest> issues,
        List<RecommendationRequest> recommendations,
        List<ActionRequest> advocacyActions,
        List<OutcomeRequest> policyOutcomes,
        List<NetworkRequest> networks) {

    /** A list that a file leaves out is empty. */
    ExampleProgramme {
        objectives = orNone(objectives);
        phases = orNone(phases);
        strands = orNone(strands);
        organisations = orNone(organisations);
        indicators = orNone(indicators);
        reportedFigures = orNone(reportedFigures);
        curriculumModules = orNone(curriculumModules);
        trainings = orNone(trainings);
        assessments = orNone(assessments);
        consultationBoards = orNone(consultationBoards);
        activities = orNone(activities);
        conferences = orNone(conferences);
        supportCases = orNone(supportCases);
        researchOutputs = orNone(researchOutputs);
        issues = orNone(issues);
        recommendations = orNone(recommendations);
        advocacyActions = orNone(advocacyActions);
        policyOutcomes = orNone(policyOutcomes);
        networks = orNone(networks);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** A curriculum module and its versions. */
    record ExampleModule(ModuleRequest module, List<VersionRequest> versions) {}

    /** A phase as planned, and what became of it. */
    record ExamplePhase(
            PhaseRequest planned,
            @Nullable PhaseDatesRequest dates,
            @Nullable PartnerCountRequest partnerCount) {}

    /** An indicator and its targets. */
    record ExampleIndicator(DefinitionRequest definition, List<TargetRequest> targets) {}
}
