package org.waymark.monitoring.activity;

import org.waymark.monitoring.kernel.Text;

/**
 * The id of an activity, chosen by whoever records it.
 *
 * @param value 3 to 64 letters, digits, dots, dashes or underscores
 */
public record ActivityId(String value) {

    /**
     * @throws org.waymark.monitoring.kernel.InvalidValue when it has another form
     */
    public ActivityId {
        Text.recordId("id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
