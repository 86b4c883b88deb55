package org.waymark.monitoring.assessment;

import org.waymark.monitoring.kernel.Text;

/**
 * The id of an assessment, chosen by whoever plans it.
 *
 * @param value 3 to 64 letters, digits, dots, dashes or underscores
 */
public record AssessmentId(String value) {

    /**
     * @throws org.waymark.monitoring.kernel.InvalidValue when it has another form
     */
    public AssessmentId {
        Text.recordId("id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
