package org.waymark.monitoring.quality;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.history.RecordKind;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Figure;
import org.waymark.monitoring.ledger.Figures;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.ledger.MeasureQuery;
import org.waymark.monitoring.results.Claim;
import org.waymark.monitoring.results.ReportedFigureRegister;
import org.waymark.monitoring.results.ReportedFigureRegister.Found;

/** Figures that somebody claimed and that the records do not bear out. */
@Component
class ReportedFigureGaps implements Check {

    private final ReportedFigureRegister reported;
    private final Figures figures;
    private final Clock clock;

    ReportedFigureGaps(ReportedFigureRegister reported, Figures figures, Clock clock) {
        this.reported = reported;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public List<Gap> gaps(Within within) {
        return reported.list(within.code(), clock.instant(), within.scope()).stream()
                .flatMap(found -> gap(within, found).stream())
                .toList();
    }

    private Optional<Gap> gap(Within within, Found found) {
        Claim claim = found.claim();
        return Measure.of(claim.measure())
                .filter(measure -> isComparable(claim, measure))
                .map(measure -> figures.total(query(within, claim, measure)))
                .filter(counted -> differs(claim, counted))
                .map(counted -> gap(within, found, counted));
    }

    /** Words cannot be compared, nor can a claim for several of a measure's countries. */
    private static boolean isComparable(Claim claim, Measure measure) {
        return claim.value() != null
                && claim.countries().size() <= 1
                && (claim.phase() == null || measure.dimensions().contains(Dimension.PHASE));
    }

    private static MeasureQuery query(Within within, Claim claim, Measure measure) {
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        filters.put(Dimension.PROGRAMME, claim.programme());
        if (claim.phase() != null) {
            filters.put(Dimension.PHASE, claim.phase());
        }
        claim.countries().forEach(country -> filters.put(Dimension.COUNTRY, country));
        return new MeasureQuery(
                measure, filters, null, null, within.asOf(), null, List.of(), within.scope());
    }

    /** A claim of “at least” is borne out by more. */
    private static boolean differs(Claim claim, Figure counted) {
        BigDecimal claimed = claim.value();
        if (counted.value() == null || claimed == null) {
            return true;
        }
        int compared = BigDecimal.valueOf(counted.value()).compareTo(claimed);
        return claim.precision().equals("at-least") ? compared < 0 : compared != 0;
    }

    private static String inWords(Figure counted) {
        if (counted.facts() == 0) {
            return "nothing";
        }
        return counted.value() == null ? "unknown" : String.valueOf(counted.value());
    }

    private static Gap gap(Within within, Found found, Figure counted) {
        Claim claim = found.claim();
        String scope =
                (claim.phase() == null ? "" : ", phase " + claim.phase())
                        + (claim.countries().isEmpty() ? "" : ", " + claim.countries().getFirst());
        return new Gap(
                GapKind.REPORTED_DIFFERS,
                within.code(),
                "%s%s: reported %s, counted %s."
                        .formatted(
                                claim.measure(),
                                scope,
                                String.valueOf(claim.value()),
                                inWords(counted)),
                "Record what is missing, or correct or withdraw the reported figure.",
                RecordKind.REPORTED_FIGURE,
                found.figureId());
    }
}
