package org.waymark.monitoring.ledger;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be asked of the ledger. The only calculation path of any figure, on pages, in the API
 * and in exports.
 */
public enum Measure {
    /** Trainings that were held. */
    TRAININGS_HELD(FactKind.TRAINING_HELD, Aggregation.SUM, "trainings", Dimensions.HELD_TRAINING),
    /** Those of them of which it is known how many came. */
    TRAININGS_WITH_HEAD_COUNT(
            FactKind.TRAINING_HELD,
            Aggregation.SUM,
            "trainings",
            Dimensions.TRAINING,
            Map.of(Dimension.HEAD_COUNT, HeadCount.of(true))),
    /** Attendances at trainings: someone who came twice counts twice. */
    PEOPLE_TRAINED(FactKind.PERSON_TRAINED, Aggregation.SUM, "people", Dimensions.PARTICIPANT),
    /**
     * Named people who came to at least one training, each counted once, as their latest training
     * describes them. Head-counts beside them make the figure “at least”; where nobody was named it
     * is unknown.
     */
    UNIQUE_PEOPLE_TRAINED(
            FactKind.PERSON_TRAINED, Aggregation.DISTINCT_PEOPLE, "people", Dimensions.PARTICIPANT),
    /**
     * People who answered the tests of trainings, at each stage: before, right after and months
     * after. Somebody who answered two of them counts twice.
     */
    PEOPLE_TESTED(FactKind.PERSON_TESTED, Aggregation.SUM, "people", Dimensions.TEST),
    /** Points that they reached. */
    POINTS_REACHED(FactKind.POINTS_REACHED, Aggregation.SUM, "points", Dimensions.TEST),
    /** Points that they could have reached. */
    POINTS_POSSIBLE(FactKind.POINTS_POSSIBLE, Aggregation.SUM, "points", Dimensions.TEST),
    /** Contacts with the help line. */
    HELPLINE_CONTACTS(FactKind.HELPLINE_CONTACT, Aggregation.SUM, "contacts", Dimensions.CONTACT),
    /** Contacts of which the child said whether they helped, counted on the day it did. */
    CONTACTS_JUDGED(FactKind.CONTACT_JUDGED, Aggregation.SUM, "contacts", Dimensions.CONTACT),
    /** Those of them that helped. */
    CONTACTS_THAT_HELPED(FactKind.CONTACT_HELPED, Aggregation.SUM, "contacts", Dimensions.CONTACT),
    /**
     * Referrals of which a service was told, counted on that day; their state and outcome are the
     * latest known.
     */
    REFERRALS_MADE(FactKind.REFERRAL_MADE, Aggregation.SUM, "referrals", Dimensions.REFERRAL),
    /**
     * Children with a support case of whom at least one service was told, each counted once, as
     * their latest referral describes them. Who was referred by the help line is not known, and
     * makes the figure “at least”.
     */
    CHILDREN_REFERRED(
            FactKind.REFERRAL_MADE, Aggregation.DISTINCT_PEOPLE, "children", Dimensions.REFERRAL),
    /** Children who were identified, each by its support case. */
    CHILDREN_IDENTIFIED(FactKind.CHILD_IDENTIFIED, Aggregation.SUM, "children", Dimensions.CHILD),
    /** Needs that children had at intake: a child with two needs counts under both. */
    NEEDS_IDENTIFIED(FactKind.NEED_IDENTIFIED, Aggregation.SUM, "needs", Dimensions.NEED),
    /** Services given to children: a child served twice counts twice. */
    SERVICES_PROVIDED(
            FactKind.SERVICE_PROVIDED, Aggregation.SUM, "services", Dimensions.CHILD_SERVICE),
    /**
     * Children who got at least one service, each counted once, as their latest service describes
     * them.
     */
    CHILDREN_SUPPORTED(
            FactKind.SERVICE_PROVIDED,
            Aggregation.DISTINCT_PEOPLE,
            "children",
            Dimensions.CHILD_SERVICE),
    /** Children whose well-being was assessed at intake and at least once again, each once. */
    CHILDREN_ASSESSED(FactKind.CHILD_ASSESSED, Aggregation.SUM, "children", Dimensions.CHILD),
    /**
     * Children who were doing better than at intake when last assessed, each once. Over a span of
     * time it is the change: those who became better less those who no longer were.
     */
    CHILDREN_WITH_IMPROVED_WELL_BEING(
            FactKind.WELL_BEING_IMPROVED, Aggregation.SUM, "children", Dimensions.CHILD),
    /** Activities that were held, of every type but trainings. */
    ACTIVITIES_HELD(FactKind.ACTIVITY_HELD, Aggregation.SUM, "activities", Dimensions.ACTIVITY),
    /** Meetings of consultation boards, steering committees and expert groups that were held. */
    MEETINGS_HELD(FactKind.MEETING_HELD, Aggregation.SUM, "meetings", Dimensions.ACTIVITY),
    /** People who took part in activities: someone who came twice counts twice. */
    ACTIVITY_PARTICIPANTS(
            FactKind.ACTIVITY_PARTICIPANT,
            Aggregation.SUM,
            "people",
            Dimensions.ACTIVITY_PARTICIPANT),
    /** Views that children of consultation boards gave. */
    VIEWS_RECORDED(FactKind.VIEW_RECORDED, Aggregation.SUM, "views", Dimensions.VIEW),
    /** Those of them that got an answer. */
    VIEWS_ANSWERED(FactKind.VIEW_ANSWERED, Aggregation.SUM, "views", Dimensions.VIEW),
    /** Pieces of research that came out; their kind is the category. */
    RESEARCH_OUTPUTS(FactKind.RESEARCH_OUTPUT, Aggregation.SUM, "outputs", Dimensions.RESEARCH),
    /** Advocacy actions that were taken. */
    ADVOCACY_ACTIONS(FactKind.ADVOCACY_ACTION, Aggregation.SUM, "actions", Dimensions.ADVOCACY),
    /** Recommendations that were made, whatever became of them. */
    RECOMMENDATIONS_MADE(
            FactKind.RECOMMENDATION_MADE,
            Aggregation.SUM,
            "recommendations",
            Dimensions.RECOMMENDATION),
    /**
     * Recommendations by the state they were in at the end of a day, asked for by {@code asOf};
     * with {@code from}, by how many each state grew since.
     */
    RECOMMENDATIONS_BY_STATE(
            FactKind.RECOMMENDATION_STATE,
            Aggregation.SUM,
            "recommendations",
            Dimensions.RECOMMENDATION_STATE),
    /**
     * Recommendations that nobody had accepted or refused at the end of a day, asked for by {@code
     * asOf}; with {@code from}, by how many they grew since.
     */
    RECOMMENDATIONS_OPEN(
            FactKind.RECOMMENDATION_OPEN,
            Aggregation.SUM,
            "recommendations",
            Dimensions.RECOMMENDATION_STATE),
    /**
     * Policy outcomes, each once, at the stage it was at by the end of a day, asked for by {@code
     * asOf}; with {@code from}, by how many each stage grew since.
     */
    POLICY_OUTCOMES(
            FactKind.POLICY_OUTCOME, Aggregation.SUM, "outcomes", Dimensions.POLICY_OUTCOME),
    /** People who registered for conferences. */
    CONFERENCE_REGISTRATIONS(
            FactKind.CONFERENCE_REGISTRATION, Aggregation.SUM, "people", Dimensions.PARTICIPANT),
    /** People who came to conferences: someone who came to two counts twice. */
    CONFERENCE_ATTENDANCES(
            FactKind.CONFERENCE_ATTENDANCE, Aggregation.SUM, "people", Dimensions.PARTICIPANT);

    /** How facts become a number. */
    public enum Aggregation {
        /** The sum of their quantities. */
        SUM,
        /** The number of different people. */
        DISTINCT_PEOPLE
    }

    private static final class Dimensions {
        static final Set<Dimension> TIME =
                EnumSet.of(Dimension.MONTH, Dimension.QUARTER, Dimension.YEAR);
        static final Set<Dimension> TRAINING =
                with(
                        TIME,
                        Dimension.PROGRAMME,
                        Dimension.PHASE,
                        Dimension.PARTNER,
                        Dimension.COUNTRY,
                        Dimension.PLACE,
                        Dimension.MODE);
        static final Set<Dimension> HELD_TRAINING = with(TRAINING, Dimension.HEAD_COUNT);
        static final Set<Dimension> PARTICIPANT =
                with(TRAINING, Dimension.PROFESSION, Dimension.INSTITUTION, Dimension.SEX);
        static final Set<Dimension> ACTIVITY = with(TRAINING, Dimension.ACTIVITY_TYPE);
        static final Set<Dimension> ACTIVITY_PARTICIPANT =
                with(ACTIVITY, Dimension.PARTICIPANT_ROLE, Dimension.SEX, Dimension.AGE_BAND);
        static final Set<Dimension> VIEW =
                with(
                        TIME,
                        Dimension.PROGRAMME,
                        Dimension.PHASE,
                        Dimension.PARTNER,
                        Dimension.COUNTRY);
        static final Set<Dimension> ANY_RECORD =
                with(
                        TIME,
                        Dimension.PROGRAMME,
                        Dimension.PHASE,
                        Dimension.PARTNER,
                        Dimension.COUNTRY);
        static final Set<Dimension> TEST = with(ANY_RECORD, Dimension.PROFESSION, Dimension.STAGE);
        static final Set<Dimension> CONTACT =
                with(
                        ANY_RECORD,
                        Dimension.CHANNEL,
                        Dimension.LANGUAGE,
                        Dimension.CATEGORY,
                        Dimension.SUB_CATEGORY,
                        Dimension.AGE_BAND,
                        Dimension.SEX,
                        Dimension.WROTE_AS,
                        Dimension.URGENCY,
                        Dimension.OUTCOME);
        static final Set<Dimension> RESEARCH =
                with(ANY_RECORD, Dimension.CATEGORY, Dimension.HOST_COUNTRY, Dimension.NATIONALITY);
        static final Set<Dimension> ADVOCACY =
                with(ANY_RECORD, Dimension.PLACE, Dimension.ACTION_KIND, Dimension.LEVEL);
        static final Set<Dimension> RECOMMENDATION = with(ANY_RECORD, Dimension.ADDRESSEE);
        static final Set<Dimension> RECOMMENDATION_STATE = with(RECOMMENDATION, Dimension.STATE);
        static final Set<Dimension> POLICY_OUTCOME =
                with(ANY_RECORD, Dimension.OUTCOME_KIND, Dimension.STAGE);

        static final Set<Dimension> CHILD =
                with(
                        TIME,
                        Dimension.PROGRAMME,
                        Dimension.PHASE,
                        Dimension.PARTNER,
                        Dimension.COUNTRY,
                        Dimension.ACTIVITY,
                        Dimension.AGE_BAND,
                        Dimension.SEX,
                        Dimension.NATIONALITY,
                        Dimension.SITUATION,
                        Dimension.HOST_COUNTRY);
        static final Set<Dimension> REFERRAL =
                with(
                        CHILD,
                        Dimension.SERVICE,
                        Dimension.ORIGIN,
                        Dimension.URGENCY,
                        Dimension.STATE,
                        Dimension.OUTCOME);
        static final Set<Dimension> NEED = with(CHILD, Dimension.NEED);
        static final Set<Dimension> CHILD_SERVICE = with(CHILD, Dimension.SERVICE);

        private static Set<Dimension> with(Set<Dimension> base, Dimension... more) {
            Set<Dimension> all = EnumSet.copyOf(base);
            all.addAll(List.of(more));
            return all;
        }
    }

    private final FactKind kind;
    private final Aggregation aggregation;
    private final String unit;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out, never changed
    private final Set<Dimension> dimensions;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Map<Dimension, String> limits;

    Measure(FactKind kind, Aggregation aggregation, String unit, Set<Dimension> dimensions) {
        this(kind, aggregation, unit, dimensions, Map.of());
    }

    Measure(
            FactKind kind,
            Aggregation aggregation,
            String unit,
            Set<Dimension> dimensions,
            Map<Dimension, String> limits) {
        this.kind = kind;
        this.aggregation = aggregation;
        this.unit = unit;
        this.dimensions = dimensions;
        this.limits = limits;
    }

    /** For example {@code people-trained}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The facts it is computed from. */
    public FactKind kind() {
        return kind;
    }

    /** Of these facts only those with these values; empty for all of them. */
    Map<Dimension, String> limits() {
        return limits;
    }

    /** How facts become a number. */
    public Aggregation aggregation() {
        return aggregation;
    }

    /** What is counted, in English. */
    public String unit() {
        return unit;
    }

    /**
     * Whether it says how things stood at the end of a day. Over a span of time, a month or from a
     * day on, it is then by how much that grew, and below 0 where it shrank.
     */
    public boolean isStanding() {
        return switch (this) {
            case CHILDREN_WITH_IMPROVED_WELL_BEING,
                    RECOMMENDATIONS_BY_STATE,
                    RECOMMENDATIONS_OPEN,
                    POLICY_OUTCOMES ->
                    true;
            default -> false;
        };
    }

    /** What it can be limited to and told apart by. */
    public Set<Dimension> dimensions() {
        Set<Dimension> all = EnumSet.copyOf(dimensions);
        if (all.containsAll(Funding.NEEDED)) {
            all.add(Dimension.FUNDER);
        }
        return all;
    }

    /** The measure of this name. */
    public static Optional<Measure> of(String code) {
        return Arrays.stream(values()).filter(measure -> measure.code().equals(code)).findFirst();
    }
}
