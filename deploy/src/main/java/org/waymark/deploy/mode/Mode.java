package org.waymark.deploy.mode;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/** How Waymark was started: {@code waymark.mode}. */
enum Mode {
    /** Example data and accounts on an embedded database, reachable from this machine only. */
    EXAMPLE,
    /** Real data: every secret and the database are given. */
    PRODUCTION;

    /**
     * Reads the setting.
     *
     * @throws FailureAnalyzedException when it names no mode
     */
    static Mode of(String setting) {
        return Arrays.stream(values())
                .filter(mode -> mode.setting().equals(setting))
                .findFirst()
                .orElseThrow(() ->
                        new FailureAnalyzedException(
                                "waymark.mode is '%s', which is no mode.".formatted(setting),
                                "Set waymark.mode (WAYMARK_MODE) to example or production."));
    }

    String setting() {
        return name().toLowerCase(Locale.ROOT);
    }
}
