package org.waymark.dashboard.figures;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.activity.ActivityType;
import org.waymark.monitoring.activity.ParticipantRole;
import org.waymark.monitoring.advocacy.ActionKind;
import org.waymark.monitoring.advocacy.Level;
import org.waymark.monitoring.assessment.TestStage;
import org.waymark.monitoring.childsupport.CaseCodes;
import org.waymark.monitoring.helpline.ContactCategories;
import org.waymark.monitoring.helpline.ContactCodes;
import org.waymark.monitoring.kernel.Codes;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.Several;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.HeadCount;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.policyoutcome.OutcomeKind;
import org.waymark.monitoring.policyoutcome.Stage;
import org.waymark.monitoring.recommendation.RecommendationState;
import org.waymark.monitoring.reference.AgeBands;
import org.waymark.monitoring.reference.ChildServices;
import org.waymark.monitoring.reference.CodeList;
import org.waymark.monitoring.reference.Country;
import org.waymark.monitoring.reference.Mode;
import org.waymark.monitoring.reference.Professions;
import org.waymark.monitoring.reference.Sexes;
import org.waymark.monitoring.referral.Origin;
import org.waymark.monitoring.referral.ReferralCodes;
import org.waymark.monitoring.referral.ReferralState;
import org.waymark.monitoring.referral.Urgency;
import org.waymark.monitoring.research.ResearchKind;

/**
 * The values that a measure can be limited to. One that no record can have would be answered with
 * 0, as if nothing of the kind had happened, so it is refused.
 */
public final class DimensionValues {

    private static final Map<Dimension, Pattern> SPANS =
            Map.of(
                    Dimension.MONTH, Pattern.compile("\\d{4}-(0[1-9]|1[0-2])"),
                    Dimension.QUARTER, Pattern.compile("\\d{4}-Q[1-4]"),
                    Dimension.YEAR, Pattern.compile("\\d{4}"));

    private DimensionValues() {}

    /**
     * Checks a value.
     *
     * @param field where it was sent
     * @return the value; countries in capital letters
     * @throws InvalidValue when no record that the measure counts can have it
     */
    public static String checked(String field, Measure measure, Dimension dimension, String value) {
        if (value.equals(MeasureAnswer.NOT_RECORDED)) {
            return value;
        }
        return switch (dimension) {
            case COUNTRY, NATIONALITY, HOST_COUNTRY -> countries(field, value);
            case MONTH, QUARTER, YEAR -> span(field, dimension, value);
            default -> coded(field, measure, dimension, value);
        };
    }

    /** Of several together, {@code AL+XK}, each. */
    private static String countries(String field, String value) {
        return Several.each(value).stream()
                .map(one -> Country.required(field, one).code())
                .distinct()
                .sorted()
                .collect(Collectors.joining("+"));
    }

    private static String span(String field, Dimension dimension, String value) {
        if (!Objects.requireNonNull(SPANS.get(dimension)).matcher(value).matches()) {
            throw new InvalidValue(
                    field, "Give a month as 2013-08, a quarter as 2013-Q3, a year as 2013.");
        }
        return value;
    }

    private static String coded(String field, Measure measure, Dimension dimension, String value) {
        List<String> codes = codes(measure, dimension);
        return codes == null
                ? value
                : new CodeList(dimension.code().replace('-', ' '), codes).required(field, value);
    }

    /** Null for what people write as they like, such as places and partners. */
    private static @Nullable List<String> codes(Measure measure, Dimension dimension) {
        return switch (dimension) {
            case PROFESSION ->
                    Professions.all().stream().map(Professions.Profession::code).toList();
            case SEX -> Sexes.ALL;
            case AGE_BAND -> AgeBands.ALL;
            case MODE -> Codes.all(Mode.class);
            case HEAD_COUNT -> Codes.all(HeadCount.class);
            case ACTIVITY_TYPE -> Codes.all(ActivityType.class);
            case PARTICIPANT_ROLE -> Codes.all(ParticipantRole.class);
            case ACTION_KIND -> Codes.all(ActionKind.class);
            case LEVEL -> Codes.all(Level.class);
            case OUTCOME_KIND -> Codes.all(OutcomeKind.class);
            case ORIGIN -> Codes.all(Origin.class);
            case SERVICE -> ChildServices.REFERRED_TO.codes();
            case SITUATION -> CaseCodes.SITUATIONS.codes();
            case NEED -> CaseCodes.NEEDS.codes();
            case CHANNEL -> ContactCodes.CHANNELS.codes();
            case WROTE_AS -> ContactCodes.WROTE_AS.codes();
            case SUB_CATEGORY -> subCategories();
            case CATEGORY, URGENCY, OUTCOME, STAGE, STATE -> ofItsOwn(measure, dimension);
            default -> null;
        };
    }

    /** What stands for one thing in one kind of record, and for another in another. */
    private static List<String> ofItsOwn(Measure measure, Dimension dimension) {
        boolean ofContacts = measure.dimensions().contains(Dimension.CHANNEL);
        boolean ofReferrals = measure.dimensions().contains(Dimension.ORIGIN);
        boolean ofTests = measure.dimensions().contains(Dimension.PROFESSION);
        return switch (dimension) {
            case CATEGORY ->
                    ofContacts ? ContactCodes.CATEGORIES.codes() : Codes.all(ResearchKind.class);
            case URGENCY -> ofContacts ? ContactCodes.URGENCIES.codes() : Codes.all(Urgency.class);
            case OUTCOME ->
                    ofContacts ? ContactCodes.OUTCOMES.codes() : ReferralCodes.OUTCOMES.codes();
            case STAGE -> ofTests ? Codes.all(TestStage.class) : Codes.all(Stage.class);
            default ->
                    ofReferrals
                            ? Codes.all(ReferralState.class)
                            : Codes.all(RecommendationState.class);
        };
    }

    private static List<String> subCategories() {
        return ContactCategories.STANDARD.all().stream()
                .flatMap(main -> main.subs().stream())
                .map(ContactCategories.Sub::code)
                .distinct()
                .toList();
    }
}
