package org.waymark.monitoring.recommendation;

import org.waymark.monitoring.kernel.Text;

/**
 * The id of a recommendation, chosen by whoever records it.
 *
 * @param value 3 to 64 letters, digits, dots, dashes or underscores
 */
public record RecommendationId(String value) {

    /**
     * @throws org.waymark.monitoring.kernel.InvalidValue when it has another form
     */
    public RecommendationId {
        Text.recordId("id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
