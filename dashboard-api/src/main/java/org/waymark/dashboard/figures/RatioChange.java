package org.waymark.dashboard.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What changed about a ratio between two moments of knowledge. A record moves the two numbers that
 * are divided, and the quotient only through them, so each comes with its own changes.
 *
 * @param knownFrom the earlier moment
 * @param knownAt the later one
 * @param before the quotient then; null when there was nothing to divide by
 * @param after the quotient at the later moment
 * @param difference after less before; null when one of them is missing
 */
public record RatioChange(
        String measure,
        @Nullable LocalDate asOf,
        Instant knownFrom,
        Instant knownAt,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        @Nullable BigDecimal difference,
        FigureChange numerator,
        FigureChange denominator)
        implements ChangeAnswer {}
