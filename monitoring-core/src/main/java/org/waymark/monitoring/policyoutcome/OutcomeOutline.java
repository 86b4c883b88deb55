package org.waymark.monitoring.policyoutcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy outcome, as stored: flat, without personal values.
 *
 * @param programme code of the programme
 * @param phase code of its phase; null when it belongs to none
 * @param kind code of an {@link OutcomeKind}
 * @param title its name
 * @param countries where it holds, ISO 3166-1 alpha-2
 * @param organisation that recorded it for its programme; null when not recorded
 * @param substantiation where it can be checked
 */
public record OutcomeOutline(
        String programme,
        @Nullable String phase,
        String kind,
        String title,
        List<String> countries,
        @Nullable String organisation,
        String substantiation) {}
