package org.waymark.monitoring.history;

import org.jspecify.annotations.Nullable;

/**
 * One field that an event changed.
 *
 * @param field for example {@code attendance.groups[1].count}
 * @param before null when it was not recorded
 * @param after null when it no longer is
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after) {}
