package org.waymark.monitoring.results;

import org.waymark.monitoring.kernel.Text;

/**
 * The id of an indicator, for example {@code mario-professionals-trained}.
 *
 * @param value 3 to 64 letters, digits, dots, dashes or underscores
 */
public record IndicatorId(String value) {

    /**
     * @throws org.waymark.monitoring.kernel.InvalidValue when it has another form
     */
    public IndicatorId {
        Text.recordId("id", value);
    }

    /** The id of the indicator's record in the event store. */
    @Override
    public String toString() {
        return "indicator/" + value;
    }
}
