package org.waymark.monitoring.helpline;

import org.waymark.monitoring.kernel.InvalidValue;

/**
 * A category of Child Helpline International with its sub-category.
 *
 * @param category code, for example {@code mental-health}
 * @param sub code within it, for example {@code loneliness}
 */
public record ContactCategory(String category, String sub) {

    /** Refuses what is not in {@link ContactCategories}. */
    public ContactCategory {
        if (!ContactCategories.STANDARD.has(category, sub)) {
            throw new InvalidValue(
                    "category",
                    "There is no such category and sub-category; the list is at"
                            + " /api/helpline/categories.");
        }
    }

    /** Reads {@code category/sub-category}. */
    public static ContactCategory parse(String path) {
        int slash = path.indexOf('/');
        return slash < 0
                ? new ContactCategory(path, "")
                : new ContactCategory(path.substring(0, slash), path.substring(slash + 1));
    }

    /** As {@code category/sub-category}. */
    public String path() {
        return category + "/" + sub;
    }
}
