package org.waymark.dashboard.records;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Text;

/** Why a record is taken back, given up or ended: words without personal data. */
public record Reason(@Nullable String reason) {

    private static final int LONG = 2_000;

    /** The checked reason. */
    public String checked() {
        return checked(reason);
    }

    /** The checked field {@code reason} of a larger request. */
    public static String checked(@Nullable String reason) {
        return Text.required("reason", reason, LONG);
    }
}
