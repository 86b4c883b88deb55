package org.waymark.monitoring.advocacy;

import org.waymark.monitoring.kernel.Text;

/**
 * The id of an advocacy action, chosen by whoever records it.
 *
 * @param value 3 to 64 letters, digits, dots, dashes or underscores
 */
public record ActionId(String value) {

    /**
     * @throws org.waymark.monitoring.kernel.InvalidValue when it has another form
     */
    public ActionId {
        Text.recordId("id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
