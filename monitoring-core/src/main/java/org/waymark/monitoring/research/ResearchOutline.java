package org.waymark.monitoring.research;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.RecordRef;
import org.waymark.monitoring.register.Outline;

/**
 * A piece of research, as stored: flat, without personal values.
 *
 * @param programme code of the programme
 * @param phase code of its phase; null when it belongs to none
 * @param kind code of a {@link ResearchKind}
 * @param country of which it speaks, ISO 3166-1 alpha-2; null when of several or not recorded
 * @param hostCountry where children of other nationalities were met; null when it is about none
 * @param nationalities of these children, ISO 3166-1 alpha-2
 * @param organisation that answers for it; null when not recorded
 * @param method how it was made; null when not recorded
 * @param from when it came out: day, month or year
 * @param to the same, or the last day on which it can have come out
 * @param baseline whether later change is measured against it
 * @param baselineOf ids of the indicators whose baseline it is, as far as they are known
 * @param basedOn records that it was made from, for example a street observation
 */
public record ResearchOutline(
        String programme,
        @Nullable String phase,
        String kind,
        String title,
        @Nullable String country,
        @Nullable String hostCountry,
        List<String> nationalities,
        @Nullable String organisation,
        @Nullable String method,
        String from,
        String to,
        boolean baseline,
        List<String> baselineOf,
        List<RecordRef> basedOn)
        implements Outline {}
