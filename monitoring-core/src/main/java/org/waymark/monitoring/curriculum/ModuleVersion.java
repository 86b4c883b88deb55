package org.waymark.monitoring.curriculum;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module as it was taught from a day on.
 *
 * @param version its code, unique within the module, for example {@code 1.0}
 * @param date day, month or year of the version; null when not recorded
 * @param approaches codes of {@link Approach}
 */
public record ModuleVersion(String version, @Nullable String date, List<String> approaches) {}
