package org.waymark.monitoring.training;

import org.waymark.monitoring.kernel.Text;

/**
 * The id of a training, chosen by whoever records it.
 *
 * @param value 3 to 64 letters, digits, dots, dashes or underscores
 */
public record TrainingId(String value) {

    /**
     * @throws org.waymark.monitoring.kernel.InvalidValue when it has another form
     */
    public TrainingId {
        Text.recordId("id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
