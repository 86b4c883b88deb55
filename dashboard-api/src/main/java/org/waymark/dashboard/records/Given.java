package org.waymark.dashboard.records;

import org.jspecify.annotations.Nullable;

/** What a correction gives, on top of what was recorded. */
public final class Given {

    private Given() {}

    /** What was given; what was recorded when it was left out. */
    public static <T> @Nullable T or(@Nullable T given, @Nullable T recorded) {
        return given == null ? recorded : given;
    }
}
