package org.waymark.dashboard.quality;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.dashboard.figures.MeasureParameters;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.quality.DataQuality;
import org.waymark.monitoring.quality.DataQuality.FindGaps;
import org.waymark.monitoring.quality.Gap;
import org.waymark.monitoring.quality.GapKind;

/** {@code /api/data-quality}: what to mend in the records of a programme. */
@RestController
class DataQualityApi {

    private final DataQuality quality;
    private final Clock clock;

    DataQualityApi(DataQuality quality, Clock clock) {
        this.quality = quality;
        this.clock = clock;
    }

    /**
     * All gaps.
     *
     * @param asOf what had happened by the end of this day
     * @param counts kind → how many there are
     */
    record Answer(LocalDate asOf, int total, Map<String, Integer> counts, List<Item> items) {}

    /**
     * One gap.
     *
     * @param link where its record is read
     */
    record Item(
            String kind,
            String programme,
            String what,
            String remedy,
            String type,
            String id,
            @Nullable String link) {

        static Item of(Gap gap) {
            return new Item(
                    gap.kind().code(),
                    gap.programme(),
                    gap.what(),
                    gap.remedy(),
                    gap.record().code(),
                    gap.id(),
                    gap.record().address(gap.id()).orElse(null));
        }
    }

    /** Null for a programme is all of them; null for a kind is every kind. */
    @GetMapping("/api/data-quality")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    Answer gaps(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String asOf,
            @AuthenticationPrincipal Caller caller) {
        LocalDate day =
                Objects.requireNonNullElseGet(
                        MeasureParameters.lastDay("asOf", asOf),
                        () -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        String code =
                programme == null || programme.isBlank()
                        ? null
                        : ProgrammeCode.required(programme).value();
        List<Gap> gaps =
                quality.find(
                        new FindGaps(code, GapKind.optional("kind", kind), day, caller.scope()));
        Map<String, Integer> counts = new LinkedHashMap<>();
        gaps.forEach(gap -> counts.merge(gap.kind().code(), 1, Integer::sum));
        return new Answer(day, gaps.size(), counts, gaps.stream().map(Item::of).toList());
    }
}
