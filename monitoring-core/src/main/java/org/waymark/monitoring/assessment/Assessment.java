package org.waymark.monitoring.assessment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.waymark.monitoring.kernel.RuleBroken.require;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.assessment.AssessmentCommand.CorrectAssessment;
import org.waymark.monitoring.assessment.AssessmentCommand.GiveResponse;
import org.waymark.monitoring.assessment.AssessmentCommand.MarkFollowUp;
import org.waymark.monitoring.assessment.AssessmentCommand.PlanAssessment;
import org.waymark.monitoring.assessment.AssessmentCommand.RenewLinks;
import org.waymark.monitoring.assessment.AssessmentCommand.RetractAssessment;
import org.waymark.monitoring.assessment.AssessmentCommand.WithdrawResponse;
import org.waymark.monitoring.assessment.AssessmentEvent.AssessmentCorrected;
import org.waymark.monitoring.assessment.AssessmentEvent.AssessmentPlanned;
import org.waymark.monitoring.assessment.AssessmentEvent.AssessmentRetracted;
import org.waymark.monitoring.assessment.AssessmentEvent.FollowUpBecameOverdue;
import org.waymark.monitoring.assessment.AssessmentEvent.FollowUpFellDue;
import org.waymark.monitoring.assessment.AssessmentEvent.FollowUpReminded;
import org.waymark.monitoring.assessment.AssessmentEvent.LinksRenewed;
import org.waymark.monitoring.assessment.AssessmentEvent.ResponseGiven;
import org.waymark.monitoring.assessment.AssessmentEvent.ResponseWithdrawn;
import org.waymark.monitoring.kernel.RecordRules;

/** One assessment of a training, or of a series of trainings. */
@Aggregate
public class Assessment {

    /** Nobody trains more people at once; it also bounds what a link that went round can do. */
    private static final int MOST_RESPONSES = 5_000;

    @SuppressWarnings("unused") // read by Axon
    @AggregateIdentifier
    private @Nullable String assessmentId;

    /** The answers that count, by their ids. */
    private final Map<String, Response> responses = new LinkedHashMap<>();

    private @Nullable AssessmentOutline outline;

    private FollowUpState noted = FollowUpState.PLANNED;
    private @Nullable LocalDate notedFor;
    private int link;
    private boolean retracted;

    /** For Axon. */
    protected Assessment() {}

    @CommandHandler
    Assessment(PlanAssessment plan) {
        apply(new AssessmentPlanned(plan.assessmentId().value(), plan.outline(), plan.today()));
    }

    @CommandHandler
    void decide(GiveResponse give) {
        Response response = give.response();
        RecordRules.requireStanding(retracted);
        require(
                !responses.containsKey(response.id()),
                "AnsweredOnce",
                "There is an answer of this id already. Withdraw it, with a reason, to change it.");
        require(
                !response.day().isAfter(give.today()),
                "AnsweredNotInTheFuture",
                "Answers are of today or of a day before: check the date.");
        require(
                responses.size() < MOST_RESPONSES,
                "NotMoreAnswersThanPeople",
                "There are " + MOST_RESPONSES + " answers already. Record the others as a group.");
        apply(new ResponseGiven(give.assessmentId().value(), response, outline));
    }

    @CommandHandler
    void decide(WithdrawResponse withdraw) {
        RecordRules.requireStanding(retracted);
        require(
                responses.containsKey(withdraw.responseId()),
                "WithdrawsOnlyWhatIsThere",
                "There is no answer of this id.");
        apply(
                new ResponseWithdrawn(
                        withdraw.assessmentId().value(),
                        withdraw.responseId(),
                        withdraw.reason(),
                        outline,
                        responses.values().stream()
                                .filter(one -> !one.id().equals(withdraw.responseId()))
                                .toList()));
    }

    @CommandHandler
    void decide(MarkFollowUp mark) {
        if (retracted || isAnswered() || !isNews(mark)) {
            return;
        }
        String id = mark.assessmentId().value();
        switch (mark.state()) {
            case DUE -> apply(new FollowUpFellDue(id, mark.dueOn(), mark.today()));
            case REMINDED -> apply(new FollowUpReminded(id, mark.dueOn(), mark.today()));
            case OVERDUE -> apply(new FollowUpBecameOverdue(id, mark.dueOn(), mark.today()));
            case PLANNED, ANSWERED -> {
                // Nothing to note: the one was said in the plan, the other by the answer.
            }
        }
    }

    private boolean isAnswered() {
        return responses.values().stream()
                .anyMatch(one -> one.stage().equals(TestStage.FOLLOW_UP.code()));
    }

    /** What was noted for another day counts no more: the training's dates were put right. */
    private boolean isNews(MarkFollowUp mark) {
        return !mark.dueOn().equals(notedFor) || mark.state().compareTo(noted) > 0;
    }

    @CommandHandler
    void decide(RenewLinks renew) {
        RecordRules.requireStanding(retracted);
        apply(new LinksRenewed(renew.assessmentId().value(), link + 1));
    }

    @CommandHandler
    void decide(CorrectAssessment correct) {
        RecordRules.requireStanding(retracted);
        apply(
                new AssessmentCorrected(
                        correct.assessmentId().value(),
                        correct.outline(),
                        correct.reason(),
                        List.copyOf(responses.values())));
    }

    @CommandHandler
    void decide(RetractAssessment retract) {
        RecordRules.requireStanding(retracted);
        apply(
                new AssessmentRetracted(
                        retract.assessmentId().value(), retract.reason(), retract.today()));
    }

    @EventSourcingHandler
    void evolve(AssessmentPlanned event) {
        assessmentId = event.assessmentId();
        outline = event.outline();
    }

    @EventSourcingHandler
    void evolve(ResponseGiven event) {
        responses.put(event.response().id(), event.response());
    }

    @EventSourcingHandler
    void evolve(ResponseWithdrawn event) {
        responses.remove(event.responseId());
    }

    @EventSourcingHandler
    void evolve(FollowUpFellDue event) {
        noted = FollowUpState.DUE;
        notedFor = event.dueOn();
    }

    @EventSourcingHandler
    void evolve(FollowUpReminded event) {
        noted = FollowUpState.REMINDED;
        notedFor = event.dueOn();
    }

    @EventSourcingHandler
    void evolve(FollowUpBecameOverdue event) {
        noted = FollowUpState.OVERDUE;
        notedFor = event.dueOn();
    }

    @EventSourcingHandler
    void evolve(LinksRenewed event) {
        link = event.link();
    }

    @EventSourcingHandler
    void evolve(AssessmentCorrected event) {
        outline = event.outline();
    }

    @EventSourcingHandler
    void evolve(AssessmentRetracted event) {
        retracted = true;
    }
}
