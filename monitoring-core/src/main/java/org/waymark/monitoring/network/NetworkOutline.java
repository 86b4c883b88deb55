package org.waymark.monitoring.network;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.register.Outline;

/**
 * A network, as stored.
 *
 * @param programme code of the programme that forms or strengthens it
 * @param phase code of its phase; null when it belongs to none
 * @param kind code of a {@link NetworkKind}
 * @param title its name
 * @param country ISO 3166-1 alpha-2; null when of several or not recorded
 * @param organisation that answers for it in the programme; null when not recorded
 * @param from when it was formed, or is first known of: day, month or year
 * @param to the same, or the last day on which it can have been
 */
public record NetworkOutline(
        String programme,
        @Nullable String phase,
        String kind,
        String title,
        @Nullable String country,
        @Nullable String organisation,
        String from,
        String to)
        implements Outline {}
