package org.waymark.monitoring.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.activity.ActivityRegister;
import org.waymark.monitoring.activity.ActivityRow;
import org.waymark.monitoring.advocacy.ActionRegister;
import org.waymark.monitoring.advocacy.ActionRow;
import org.waymark.monitoring.chain.LinkedRecord.Lead;
import org.waymark.monitoring.kernel.RecordRef;
import org.waymark.monitoring.kernel.RecordType;
import org.waymark.monitoring.network.NetworkRegister;
import org.waymark.monitoring.policyoutcome.OutcomeRegister;
import org.waymark.monitoring.policyoutcome.OutcomeRow;
import org.waymark.monitoring.recommendation.IssueRegister;
import org.waymark.monitoring.recommendation.IssueRow;
import org.waymark.monitoring.recommendation.RecommendationRegister;
import org.waymark.monitoring.recommendation.RecommendationRow;
import org.waymark.monitoring.register.RecordRegister;
import org.waymark.monitoring.register.RecordRow;
import org.waymark.monitoring.research.ResearchRegister;
import org.waymark.monitoring.research.ResearchRow;
import org.waymark.monitoring.training.TrainingRegister;
import org.waymark.monitoring.training.TrainingRow;

/** Finds records of any kind by what points to them. */
@Component
public class LinkedRecords {

    private static final String EVIDENCE = "evidence";
    private static final String ORIGIN = "origin";

    private final TrainingRegister trainings;
    private final ActivityRegister activities;
    private final ResearchRegister research;
    private final IssueRegister issues;
    private final RecommendationRegister recommendations;
    private final ActionRegister actions;
    private final OutcomeRegister outcomes;
    private final NetworkRegister networks;

    LinkedRecords(
            TrainingRegister trainings,
            ActivityRegister activities,
            ResearchRegister research,
            IssueRegister issues,
            RecommendationRegister recommendations,
            ActionRegister actions,
            OutcomeRegister outcomes,
            NetworkRegister networks) {
        this.trainings = trainings;
        this.activities = activities;
        this.research = research;
        this.issues = issues;
        this.recommendations = recommendations;
        this.actions = actions;
        this.outcomes = outcomes;
        this.networks = networks;
    }

    /** Names of the projections that it reads. */
    public static String[] projections() {
        return new String[] {
            TrainingRegister.NAME,
            ActivityRegister.NAME,
            ResearchRegister.NAME,
            IssueRegister.NAME,
            RecommendationRegister.NAME,
            ActionRegister.NAME,
            OutcomeRegister.NAME,
            NetworkRegister.NAME
        };
    }

    /** A record within reach; none when there is none, or when it was retracted. */
    public Optional<LinkedRecord> find(RecordRef ref, Scope scope) {
        return find(ref)
                .filter(found -> scope.shows(found.programme(), found.country(), found.partner()));
    }

    private Optional<LinkedRecord> find(RecordRef ref) {
        String id = ref.id();
        return switch (RecordType.of("type", ref.type())) {
            case TRAINING -> trainings.find(id).filter(LinkedRecords::stands).map(this::linked);
            case ACTIVITY -> standing(activities.records(), id).map(this::linked);
            case RESEARCH_OUTPUT -> standing(research.records(), id).map(this::linked);
            case ISSUE -> standing(issues.records(), id).map(this::linked);
            case RECOMMENDATION -> standing(recommendations.records(), id).map(this::linked);
            case ADVOCACY_ACTION -> standing(actions.records(), id).map(this::linked);
            case POLICY_OUTCOME -> standing(outcomes.records(), id).map(this::linked);
            case NETWORK ->
                    standing(networks.records(), id)
                            .map(row ->
                                    LinkedRecord.of(
                                            ref,
                                            row,
                                            row.about().title(),
                                            row.about().from(),
                                            row.about().to(),
                                            List.of()));
        };
    }

    private static <R extends RecordRow> Optional<R> standing(
            RecordRegister<R> register, String id) {
        return register.find(id).filter(row -> !row.state().equals(RecordRegister.RETRACTED));
    }

    private static boolean stands(TrainingRow row) {
        return !row.state().equals(RecordRegister.RETRACTED);
    }

    private LinkedRecord linked(TrainingRow row) {
        return new LinkedRecord(
                RecordType.TRAINING.ref(row.id()),
                row.outline().title(),
                row.from(),
                row.to(),
                row.outline().programme(),
                row.outline().country(),
                row.outline().organiser(),
                List.of());
    }

    private LinkedRecord linked(ActivityRow row) {
        return LinkedRecord.of(
                RecordType.ACTIVITY.ref(row.id()),
                row,
                row.outline().title(),
                row.outline().from(),
                row.outline().to(),
                List.of());
    }

    private LinkedRecord linked(ResearchRow row) {
        return LinkedRecord.of(
                RecordType.RESEARCH_OUTPUT.ref(row.id()),
                row,
                row.about().title(),
                row.about().from(),
                row.about().to(),
                evidence(row.about().basedOn()));
    }

    private LinkedRecord linked(IssueRow row) {
        return LinkedRecord.of(
                RecordType.ISSUE.ref(row.id()),
                row,
                row.about().text(),
                row.about().from(),
                row.about().to(),
                origin(row.about().origin()));
    }

    private LinkedRecord linked(RecommendationRow row) {
        List<Lead> leads = new ArrayList<>(origin(row.about().origin()));
        if (row.about().issue() != null) {
            leads.add(Lead.as("issue", RecordType.ISSUE.ref(row.about().issue())));
        }
        leads.addAll(evidence(row.about().evidence()));
        return LinkedRecord.of(
                RecordType.RECOMMENDATION.ref(row.id()),
                row,
                row.about().text(),
                row.steps().getFirst().from(),
                row.steps().getFirst().to(),
                leads);
    }

    private LinkedRecord linked(ActionRow row) {
        Stream<Lead> pushed =
                row.about().pushes().stream()
                        .map(id -> Lead.as("recommendation", RecordType.RECOMMENDATION.ref(id)));
        return LinkedRecord.of(
                RecordType.ADVOCACY_ACTION.ref(row.id()),
                row,
                row.about().title(),
                row.about().from(),
                row.about().to(),
                Stream.concat(pushed, evidence(row.about().evidence()).stream()).toList());
    }

    private LinkedRecord linked(OutcomeRow row) {
        return LinkedRecord.of(
                RecordType.POLICY_OUTCOME.ref(row.id()),
                row,
                row.about().title(),
                row.stages().getFirst().from(),
                row.stages().getLast().to(),
                row.contributions().stream()
                        .map(one -> new Lead(one.of(), "contribution", one.certainty(), one.how()))
                        .toList());
    }

    private static List<Lead> evidence(List<RecordRef> refs) {
        return refs.stream().map(ref -> Lead.as(EVIDENCE, ref)).toList();
    }

    private static List<Lead> origin(@Nullable RecordRef ref) {
        return ref == null ? List.of() : List.of(Lead.as(ORIGIN, ref));
    }
}
