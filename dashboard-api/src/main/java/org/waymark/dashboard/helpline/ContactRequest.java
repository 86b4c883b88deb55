package org.waymark.dashboard.helpline;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.records.RecordRequest;
import org.waymark.monitoring.helpline.ContactCategory;
import org.waymark.monitoring.helpline.ContactCodes;
import org.waymark.monitoring.helpline.ContactOutline;
import org.waymark.monitoring.kernel.Elements;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.reference.Country;

/**
 * A contact that is recorded afterwards, as its sender describes it: codes only. The codes are
 * those of {@link ContactCodes}; what is left out is not recorded.
 *
 * @param id a random UUID; null to get one
 * @param programme code of the programme that ran the help line
 * @param phase code of its phase; null when it belongs to none
 * @param partner the organisation that ran the help line
 * @param language BCP 47
 * @param on day, month or year
 * @param country ISO 3166-1 alpha-2 where the child was
 * @param moreCategories each as {@code category/sub-category}
 * @param waitSeconds from asking for a person to that person's first answer
 */
public record ContactRequest(
        @Nullable String id,
        @Nullable String programme,
        @Nullable String phase,
        @Nullable String partner,
        @Nullable String channel,
        @Nullable String language,
        @Nullable String on,
        @Nullable String country,
        @Nullable String wroteAs,
        @Nullable String ageBand,
        @Nullable String sex,
        @Nullable String category,
        @Nullable String subCategory,
        @Nullable List<String> moreCategories,
        @Nullable String urgency,
        @Nullable String outcome,
        @Nullable Long waitSeconds)
        implements RecordRequest {

    private static final int NAME = 300;

    /** Nobody waits longer than a year for an answer. */
    private static final long LONGEST_WAIT = 366L * 24 * 60 * 60;

    /** The checked description. */
    public ContactOutline outline() {
        String main = ContactCodes.CATEGORIES.required("category", category);
        return new ContactOutline(
                ProgrammeCode.required(programme).value(),
                PhaseCode.optionalCode(phase),
                Text.optional("partner", partner, NAME),
                ContactCodes.CHANNELS.required("channel", channel),
                checkedLanguage(),
                PartialDate.required("on", on).value(),
                Country.optionalCode("country", country),
                ContactCodes.optional(ContactCodes.WROTE_AS, "wroteAs", wroteAs),
                ContactCodes.optional(ContactCodes.AGE_BANDS, "ageBand", ageBand),
                ContactCodes.optional(ContactCodes.SEXES, "sex", sex),
                main,
                ContactCodes.subCategory(main, subCategory),
                Elements.each("moreCategories", moreCategories, ContactRequest::path),
                ContactCodes.optional(ContactCodes.URGENCIES, "urgency", urgency),
                ContactCodes.optional(ContactCodes.OUTCOMES, "outcome", outcome),
                checkedWait());
    }

    private static String path(String field, String path) {
        try {
            return ContactCategory.parse(path).path();
        } catch (InvalidValue e) {
            throw new InvalidValue(field, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable String checkedLanguage() {
        return "unknown".equals(language) ? null : languageTag(language);
    }

    /** A language as it is stored; null stays null. */
    static @Nullable String languageTag(@Nullable String language) {
        if (language == null || language.isBlank()) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(language.strip()).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new InvalidValue(
                    "language", "Not a language: give a BCP 47 tag, for example bg.");
        }
    }

    private @Nullable Long checkedWait() {
        if (waitSeconds != null && (waitSeconds < 0 || waitSeconds > LONGEST_WAIT)) {
            throw new InvalidValue(
                    "waitSeconds", "Give the seconds until a person answered, 0 or more.");
        }
        return waitSeconds;
    }
}
