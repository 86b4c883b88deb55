package org.waymark.monitoring.participation;

import org.waymark.monitoring.kernel.Text;

/**
 * The id of a consultation board, chosen by whoever records it.
 *
 * @param value 3 to 64 letters, digits, dots, dashes or underscores
 */
public record BoardId(String value) {

    /**
     * @throws org.waymark.monitoring.kernel.InvalidValue when it has another form
     */
    public BoardId {
        Text.recordId("id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
