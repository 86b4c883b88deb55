package org.waymark.monitoring.helpline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact as staff record it afterwards, as stored: codes only, and null for what is not
 * recorded.
 *
 * @param programme code of the programme that ran the help line
 * @param phase code of its phase; null when it belongs to none
 * @param partner the organisation that ran the help line
 * @param channel one of {@link ContactCodes#CHANNELS}
 * @param language BCP 47
 * @param on day, month or year
 * @param country ISO 3166-1 alpha-2 where the child was
 * @param wroteAs child, peer or adult
 * @param ageBand for example {@code 10-12}
 * @param sex female, male, other
 * @param category main category of Child Helpline International
 * @param subCategory its sub-category
 * @param moreCategories further ones, each as {@code category/sub-category}
 * @param urgency imminent, urgent, ordinary
 * @param outcome how it ended, for example {@code referred}
 * @param waitSeconds from asking for a person to that person's first answer
 */
public record ContactOutline(
        String programme,
        @Nullable String phase,
        @Nullable String partner,
        String channel,
        @Nullable String language,
        String on,
        @Nullable String country,
        @Nullable String wroteAs,
        @Nullable String ageBand,
        @Nullable String sex,
        String category,
        @Nullable String subCategory,
        List<String> moreCategories,
        @Nullable String urgency,
        @Nullable String outcome,
        @Nullable Long waitSeconds) {

    /** Copies the list. */
    public ContactOutline {
        moreCategories = List.copyOf(moreCategories);
    }
}
