package org.waymark.hotline.channel;

import java.nio.charset.StandardCharsets;
import org.waymark.monitoring.kernel.InvalidValue;

/**
 * A button under a message.
 *
 * @param label what the child reads on it
 * @param data what comes back as {@link Incoming.Pressed#button()}; 1 to 64 bytes of UTF-8 (limit
 *     of the Bot API)
 */
public record Button(String label, String data) {

    private static final int LONGEST_DATA = 64;

    /** Refuses an empty label, and data that the Bot API would refuse. */
    public Button {
        if (label.isBlank()) {
            throw new InvalidValue("label", "A button needs a label.");
        }
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > LONGEST_DATA) {
            throw new InvalidValue(
                    "data", "The data of a button is 1 to 64 bytes, not " + bytes + ".");
        }
    }
}
