package org.waymark.monitoring.results;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.kernel.Several;

/**
 * What somebody claimed, as stored. It is never added up: a claim for four countries holds the one
 * for each of them.
 *
 * @param measure name of what it is a figure of, for example people-trained
 * @param programme code of the programme
 * @param phase code of the phase; null for the whole programme
 * @param countries ISO 3166-1 alpha-2, sorted; empty when it covers the whole programme or phase
 * @param value null when the precision is vague
 * @param precision exact, at-least, about or vague
 * @param words what was said, when there was no number; null otherwise
 * @param source who said so, and where
 * @param claimedOn day, month or year of the source; null when not known
 */
public record Claim(
        String measure,
        String programme,
        @Nullable String phase,
        List<String> countries,
        @Nullable BigDecimal value,
        String precision,
        @Nullable String words,
        String source,
        @Nullable String claimedOn) {

    /**
     * Whether somebody reaches all that it speaks for. It is about every partner of its countries;
     * without countries it is about all of the programme's.
     */
    public boolean isWithin(Scope scope) {
        return scope.permits(programme, Several.of(countries), null);
    }
}
