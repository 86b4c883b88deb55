package org.waymark.monitoring.helpline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.reference.CodeList;

/**
 * The codes of contacts that are recorded afterwards. What is blank or {@code unknown} is not
 * recorded.
 */
public final class ContactCodes {

    /** How a contact came. */
    public static final CodeList CHANNELS =
            CodeList.of(
                    "channel",
                    "phone",
                    "sms",
                    "email",
                    "web-chat",
                    "telegram",
                    "messenger",
                    "social-media",
                    "in-person",
                    "post",
                    "other");

    /** Who wrote or called. */
    public static final CodeList WROTE_AS = known("who wrote", ContactCoding.WROTE_AS);

    /** Age bands in years. */
    public static final CodeList AGE_BANDS = known("age band", ContactCoding.AGE_BANDS);

    /** Sex as the person gave it. */
    public static final CodeList SEXES = known("sex", ContactCoding.SEXES);

    /** From danger to life to none. */
    public static final CodeList URGENCIES = known("urgency", ContactCoding.URGENCIES);

    /** How a contact can end. */
    public static final CodeList OUTCOMES = known("outcome", ContactCoding.OUTCOMES);

    /** The main categories of Child Helpline International. */
    public static final CodeList CATEGORIES =
            new CodeList(
                    "category",
                    ContactCategories.STANDARD.all().stream()
                            .map(ContactCategories.Main::code)
                            .toList());

    private static final String UNKNOWN = "unknown";

    private ContactCodes() {}

    /**
     * Checks a field of one of the lists; null for what is not recorded.
     *
     * @throws InvalidValue naming the choices when it is none of them
     */
    public static @Nullable String optional(CodeList list, String field, @Nullable String code) {
        return UNKNOWN.equals(code) ? null : list.optional(field, code);
    }

    /**
     * Checks a sub-category; null for what is not recorded.
     *
     * @throws InvalidValue when the category has no such one
     */
    public static @Nullable String subCategory(String category, @Nullable String sub) {
        if (sub == null || sub.isBlank()) {
            return null;
        }
        if (!ContactCategories.STANDARD.has(category, sub)) {
            throw new InvalidValue(
                    "subCategory",
                    "The category %s has no such one: see /api/helpline/categories."
                            .formatted(category));
        }
        return sub;
    }

    private static CodeList known(String noun, List<String> codes) {
        return new CodeList(noun, codes.stream().filter(code -> !UNKNOWN.equals(code)).toList());
    }
}
