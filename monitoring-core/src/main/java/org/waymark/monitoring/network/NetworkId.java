package org.waymark.monitoring.network;

import org.waymark.monitoring.kernel.Text;

/**
 * The id of a network, chosen by whoever records it.
 *
 * @param value 3 to 64 letters, digits, dots, dashes or underscores
 */
public record NetworkId(String value) {

    /**
     * @throws org.waymark.monitoring.kernel.InvalidValue when it has another form
     */
    public NetworkId {
        Text.recordId("id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
