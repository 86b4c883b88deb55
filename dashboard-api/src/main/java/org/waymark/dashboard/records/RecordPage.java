package org.waymark.dashboard.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next cursor of the next page; null when this was the last one
 */
public record RecordPage<V>(List<V> records, @Nullable String next) {}
