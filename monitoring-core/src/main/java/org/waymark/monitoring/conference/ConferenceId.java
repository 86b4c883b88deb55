package org.waymark.monitoring.conference;

import org.waymark.monitoring.kernel.Text;

/**
 * The id of a conference, chosen by whoever records it.
 *
 * @param value 3 to 64 letters, digits, dots, dashes or underscores
 */
public record ConferenceId(String value) {

    /**
     * @throws org.waymark.monitoring.kernel.InvalidValue when it has another form
     */
    public ConferenceId {
        Text.recordId("id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
