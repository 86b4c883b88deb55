package org.waymark.monitoring.curriculum;

import org.waymark.monitoring.kernel.Text;

/**
 * The id of a curriculum module, chosen by whoever records it.
 *
 * @param value 3 to 64 letters, digits, dots, dashes or underscores
 */
public record ModuleId(String value) {

    /**
     * @throws org.waymark.monitoring.kernel.InvalidValue when it has another form
     */
    public ModuleId {
        Text.recordId("id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
