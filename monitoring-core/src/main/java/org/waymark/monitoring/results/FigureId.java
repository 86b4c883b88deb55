package org.waymark.monitoring.results;

import org.waymark.monitoring.kernel.Text;

/**
 * The id of a reported figure.
 *
 * @param value 3 to 64 letters, digits, dots, dashes or underscores
 */
public record FigureId(String value) {

    /**
     * @throws org.waymark.monitoring.kernel.InvalidValue when it has another form
     */
    public FigureId {
        Text.recordId("id", value);
    }

    /** The id of the figure's record in the event store. */
    @Override
    public String toString() {
        return "figure/" + value;
    }
}
