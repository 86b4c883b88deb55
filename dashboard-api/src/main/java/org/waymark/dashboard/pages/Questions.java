package org.waymark.dashboard.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.pages.AnswerTables.Within;
import org.waymark.dashboard.pages.QuestionView.AnswerTable;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.ledger.Ratio;
import org.waymark.monitoring.programme.ProgrammeRow;
import org.waymark.monitoring.quality.GapKind;
import org.waymark.monitoring.referral.Origin;

/** The seventeen questions, answered by the queries that answer them in the API. */
@Component
class Questions {

    private final AnswerTables tables;
    private final ProgrammeAnswers programmes;
    private final TrainingAnswers trainings;
    private final HelplineAnswers helpline;
    private final BeliefAnswers beliefs;

    Questions(
            AnswerTables tables,
            ProgrammeAnswers programmes,
            TrainingAnswers trainings,
            HelplineAnswers helpline,
            BeliefAnswers beliefs) {
        this.tables = tables;
        this.programmes = programmes;
        this.trainings = trainings;
        this.helpline = helpline;
        this.beliefs = beliefs;
    }

    /** All of them for one programme. */
    List<QuestionView> of(ProgrammeRow programme, Within within) {
        List<QuestionView> all = new ArrayList<>();
        all.addAll(aboutTrainings(programme, within));
        all.addAll(aboutChildren(within));
        all.addAll(aboutFigures(programme, within));
        return all;
    }

    private static Address results(Within within) {
        return Address.of("programmes", within.programme()).with("asOf", within.asOf().toString());
    }

    private List<QuestionView> aboutTrainings(ProgrammeRow programme, Within within) {
        return List.of(
                QuestionView.on(
                        results(within).text(),
                        1,
                        "How far is each phase against its own targets?",
                        programmes.targets(within)),
                QuestionView.on(
                        results(within).with("by", "country").text(),
                        2,
                        "How many people were trained, in which country and phase?",
                        figures(within, Measure.PEOPLE_TRAINED, Dimension.PHASE, Dimension.COUNTRY),
                        tables.ratio(
                                within,
                                Ratio.PEOPLE_PER_TRAINING,
                                Dimension.PHASE,
                                Dimension.COUNTRY),
                        programmes.claims(within, Measure.PEOPLE_TRAINED, Measure.TRAININGS_HELD)),
                QuestionView.of(
                        3,
                        "What was held without a head-count? Which institutions of networks have"
                                + " no trained staff?",
                        with(
                                trainings.untrained(within),
                                tables.gaps(within, GapKind.UNKNOWN_HEAD_COUNT))),
                QuestionView.of(
                        4,
                        "Where were trainings held, and where not yet? How long does the phase"
                                + " still last?",
                        with(
                                programmes.places(programme, within),
                                programmes.phases(programme, within.asOf()),
                                figures(
                                        within,
                                        Measure.TRAININGS_HELD,
                                        Dimension.PHASE,
                                        Dimension.PLACE))),
                QuestionView.of(
                        5,
                        "Which follow-ups are due, overdue, answered, and what was gained?",
                        trainings.followUps(within),
                        tables.gaps(within, GapKind.OVERDUE_FOLLOW_UP)));
    }

    private List<QuestionView> aboutChildren(Within within) {
        return List.of(
                QuestionView.of(
                        6,
                        "Which board missed a month? Which views of children have had no answer?",
                        tables.gaps(within, GapKind.MISSED_MONTH),
                        tables.gaps(within, GapKind.UNKNOWN_BEGINNING),
                        tables.gaps(within, GapKind.VIEW_WITHOUT_ANSWER)),
                QuestionView.of(
                        7,
                        "How many children were identified and referred, to which service, with"
                                + " what outcome?",
                        figures(within, Measure.CHILDREN_IDENTIFIED, Dimension.COUNTRY),
                        figures(within, Measure.CHILDREN_REFERRED, Dimension.COUNTRY),
                        figures(
                                within,
                                Measure.REFERRALS_MADE,
                                Dimension.SERVICE,
                                Dimension.OUTCOME)),
                new QuestionView(
                        8, "What led to each policy outcome?", tables.chains(within), null),
                QuestionView.of(
                        9,
                        "Which recommendations are open, to whom, and how old are they?",
                        tables.openRecommendations(within)),
                QuestionView.of(
                        10,
                        "Which children were supported, and how many are better?",
                        figures(
                                within,
                                Measure.CHILDREN_SUPPORTED,
                                Dimension.SERVICE,
                                Dimension.AGE_BAND,
                                Dimension.SEX,
                                Dimension.MONTH),
                        figures(within, Measure.CHILDREN_WITH_IMPROVED_WELL_BEING, Dimension.PHASE),
                        tables.ratio(within, Ratio.WELLBEING_IMPROVED_SHARE, Dimension.PHASE)));
    }

    private List<QuestionView> aboutFigures(ProgrammeRow programme, Within within) {
        return List.of(
                QuestionView.of(
                        11,
                        "What was done by funder, partner and country, and who takes part?",
                        programmes.organisations(programme, within.asOf()),
                        figures(within, Measure.RESEARCH_OUTPUTS, Dimension.FUNDER),
                        figures(within, Measure.TRAININGS_HELD, Dimension.FUNDER),
                        figures(within, Measure.TRAININGS_HELD, Dimension.PARTNER),
                        figures(within, Measure.RESEARCH_OUTPUTS, Dimension.COUNTRY)),
                QuestionView.on(
                        results(within).with("knownAt", within.asOf().toString()).text(),
                        12,
                        "What did we believe on that day? What changed since, who changed it, and"
                                + " why?",
                        beliefs.since(within, Measure.PEOPLE_TRAINED)),
                QuestionView.of(
                        13,
                        "Who wrote to the help line, about what? What became of it, and how long"
                                + " did children wait?",
                        with(
                                helpline.waits(within),
                                figures(
                                        within,
                                        Measure.HELPLINE_CONTACTS,
                                        Dimension.CATEGORY,
                                        Dimension.LANGUAGE,
                                        Dimension.MONTH),
                                tables.figures(
                                        within,
                                        "referrals made by the help line",
                                        Measure.REFERRALS_MADE,
                                        Map.of(Dimension.ORIGIN, Origin.HELP_LINE.code()),
                                        Dimension.STATE))),
                QuestionView.of(
                        14,
                        "What lacks an indicator or data? Which reported figures differ from the"
                                + " counted?",
                        tables.gaps(within, GapKind.OBJECTIVE_WITHOUT_INDICATOR),
                        tables.gaps(within, GapKind.INDICATOR_WITHOUT_DATA),
                        tables.gaps(within, GapKind.REPORTED_DIFFERS)),
                QuestionView.of(
                        15,
                        "Who registered for conferences, and who came?",
                        figures(within, Measure.CONFERENCE_REGISTRATIONS, Dimension.PROFESSION),
                        figures(within, Measure.CONFERENCE_ATTENDANCES, Dimension.PROFESSION)),
                QuestionView.of(
                        16,
                        "How many different people were trained?",
                        figures(within, Measure.UNIQUE_PEOPLE_TRAINED, Dimension.PHASE)),
                QuestionView.of(
                        17,
                        "Which phase was active? When was each planned, and when was it?",
                        programmes.phases(programme, within.asOf())));
    }

    private AnswerTable figures(Within within, Measure measure, Dimension... by) {
        return tables.figures(within, measure, by);
    }

    private static AnswerTable[] with(List<AnswerTable> some, AnswerTable... more) {
        List<AnswerTable> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all.toArray(AnswerTable[]::new);
    }
}
