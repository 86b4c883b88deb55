package org.waymark.monitoring.ledger;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One measure over another. Both are summed first and divided last, so that parts of different size
 * weigh as much as they are: percentages and means are never averaged.
 */
public enum Ratio {
    /**
     * People trained for each training held. A training whose head-count nobody knows is in neither
     * of the two: counted as a training without people it would make the mean too small.
     */
    PEOPLE_PER_TRAINING(
            Measure.PEOPLE_TRAINED,
            Measure.TRAININGS_WITH_HEAD_COUNT,
            Measure.TRAININGS_HELD,
            "people per training"),
    /**
     * The share of the points that people reached in the tests of trainings. Told apart by stage it
     * shows what was gained: the difference of follow-up and pre-test.
     */
    AVERAGE_SCORE(
            Measure.POINTS_REACHED,
            Measure.POINTS_POSSIBLE,
            Measure.POINTS_POSSIBLE,
            "of the points possible"),
    /**
     * The share of assessed children who were doing better than at intake when last assessed by the
     * end of a day.
     */
    WELLBEING_IMPROVED_SHARE(
            Measure.CHILDREN_WITH_IMPROVED_WELL_BEING,
            Measure.CHILDREN_ASSESSED,
            Measure.CHILDREN_ASSESSED,
            "of the children assessed"),
    /** The share of contacts that helped, among those of which the child said whether they did. */
    HELPED_SHARE(
            Measure.CONTACTS_THAT_HELPED,
            Measure.CONTACTS_JUDGED,
            Measure.CONTACTS_JUDGED,
            "of the contacts judged");

    private final Measure numerator;
    private final Measure denominator;
    private final Measure claimedDenominator;
    private final String unit;

    Ratio(Measure numerator, Measure denominator, Measure claimedDenominator, String unit) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.claimedDenominator = claimedDenominator;
        this.unit = unit;
    }

    /** For example {@code people-per-training}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is divided. */
    public Measure numerator() {
        return numerator;
    }

    /** What it is divided by. */
    public Measure denominator() {
        return denominator;
    }

    /** The measure under which the denominator is claimed in reports. */
    public Measure claimedDenominator() {
        return claimedDenominator;
    }

    /** What the quotient says, in English. */
    public String unit() {
        return unit;
    }

    /** Whether it says which part of the whole, from 0 to 1. */
    public boolean isShare() {
        return this != PEOPLE_PER_TRAINING;
    }

    /**
     * Whether it says how things stood at the end of a day. There is none of a span of time: what
     * grew in a month is not a share of those who were first assessed in it.
     */
    public boolean isStanding() {
        return numerator.isStanding();
    }

    /** What both can be limited to and told apart by. */
    public Set<Dimension> dimensions() {
        Set<Dimension> both = EnumSet.copyOf(numerator.dimensions());
        both.retainAll(denominator.dimensions());
        if (isStanding()) {
            both.removeIf(Dimension::isTime);
        }
        return both;
    }

    /** The ratio of this name. */
    public static Optional<Ratio> of(String code) {
        return Arrays.stream(values()).filter(ratio -> ratio.code().equals(code)).findFirst();
    }
}
