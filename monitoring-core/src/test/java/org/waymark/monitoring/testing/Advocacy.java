package org.waymark.monitoring.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.advocacy.ActionCommand.TakeAction;
import org.waymark.monitoring.advocacy.ActionId;
import org.waymark.monitoring.advocacy.ActionOutline;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.kernel.RecordRef;
import org.waymark.monitoring.kernel.Step;
import org.waymark.monitoring.policyoutcome.Contribution;
import org.waymark.monitoring.policyoutcome.OutcomeCommand.RecordOutcome;
import org.waymark.monitoring.policyoutcome.OutcomeId;
import org.waymark.monitoring.policyoutcome.OutcomeOutline;
import org.waymark.monitoring.recommendation.RecommendationCommand.MakeRecommendation;
import org.waymark.monitoring.recommendation.RecommendationId;
import org.waymark.monitoring.recommendation.RecommendationOutline;
import org.waymark.monitoring.research.ResearchCommand.RecordResearch;
import org.waymark.monitoring.research.ResearchId;
import org.waymark.monitoring.research.ResearchOutline;

/** Test data about research, recommendations, advocacy and policy, as verbs. */
public final class Advocacy {

    /** A day after all that happens in the tests. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private Advocacy() {}

    /** A fresh id. */
    public static String id() {
        return UUID.randomUUID().toString();
    }

    /** One day, month or year. */
    public static Period on(String date) {
        return new Period(new PartialDate(date), new PartialDate(date));
    }

    /** A state that was reached then. */
    public static Step step(String state, String date) {
        return new Step(state, date, date);
    }

    /** Research of this programme, about children of two countries in a third. */
    public static ResearchOutline research(String programme, String date, RecordRef... basedOn) {
        return new ResearchOutline(
                programme,
                "I",
                "outreach-research",
                "Children on the street",
                "GR",
                "GR",
                List.of("BG", "AL"),
                null,
                null,
                date,
                date,
                false,
                List.of(),
                List.of(basedOn));
    }

    /** A recommendation of this programme. */
    public static RecommendationOutline recommendation(
            String programme, @Nullable String addressee, RecordRef... evidence) {
        return new RecommendationOutline(
                programme,
                "I",
                "Refer children across the border",
                null,
                addressee,
                null,
                List.of(evidence),
                "AL",
                null);
    }

    /** A meeting of this programme that pushes a recommendation. */
    public static ActionOutline meeting(String programme, String date, List<String> pushes) {
        return new ActionOutline(
                programme,
                "I",
                "meeting",
                "regional",
                "Meeting",
                null,
                null,
                null,
                date,
                date,
                List.of(),
                List.of(),
                null,
                pushes,
                List.of());
    }

    /** A protocol of two countries. */
    public static OutcomeOutline protocol(String programme) {
        return new OutcomeOutline(
                programme, "I", "protocol", "Protocol", List.of("XK", "AL"), null, "Gazette");
    }

    /** A contribution that a source states. */
    public static Contribution sure(RecordRef of) {
        return new Contribution(of, "high", null);
    }

    /** Records research. */
    public static RecordResearch recorded(String id, ResearchOutline outline) {
        return new RecordResearch(new ResearchId(id), outline, TODAY);
    }

    /** Makes a recommendation. */
    public static MakeRecommendation made(String id, RecommendationOutline outline, String date) {
        return new MakeRecommendation(new RecommendationId(id), outline, on(date), TODAY);
    }

    /** Takes an action. */
    public static TakeAction taken(String id, ActionOutline outline) {
        return new TakeAction(new ActionId(id), outline, TODAY);
    }

    /** Records a protocol with what led to it. */
    public static RecordOutcome achieved(
            String id, String programme, List<Step> stages, Contribution... contributions) {
        return new RecordOutcome(
                new OutcomeId(id), protocol(programme), stages, List.of(contributions), TODAY);
    }
}
