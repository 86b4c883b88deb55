package org.waymark.monitoring.research;

import org.waymark.monitoring.kernel.Text;

/**
 * The id of a piece of research, chosen by whoever records it.
 *
 * @param value 3 to 64 letters, digits, dots, dashes or underscores
 */
public record ResearchId(String value) {

    /**
     * @throws org.waymark.monitoring.kernel.InvalidValue when it has another form
     */
    public ResearchId {
        Text.recordId("id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
