package org.waymark.dashboard.advocacy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.recommendation.RecommendationRow;

/**
 * The recommendations that nobody had accepted or refused by the end of a day.
 *
 * @param addressees each with its own, by name; those without an addressee first
 */
public record OpenRecommendations(LocalDate asOf, int open, List<Addressee> addressees) {

    /**
     * One institution.
     *
     * @param addressee null when not recorded
     * @param recommendations the oldest first
     */
    public record Addressee(@Nullable String addressee, int open, List<Open> recommendations) {}

    /**
     * One recommendation.
     *
     * @param madeFrom first day, month or year on which it may have been made
     * @param madeTo last one
     * @param ageInDays since the last day on which it may have been made: it is at least as old
     * @param href where its record is
     */
    public record Open(
            String id,
            String text,
            @Nullable String programme,
            @Nullable String country,
            String madeFrom,
            String madeTo,
            long ageInDays,
            String href) {}

    static OpenRecommendations of(
            List<RecommendationRow> all, @Nullable String addressee, LocalDate asOf) {
        Map<String, List<Open>> byAddressee = new TreeMap<>();
        int open = 0;
        for (RecommendationRow row : all) {
            String to = row.about().addressee();
            if (row.isOpen(asOf) && (addressee == null || addressee.equals(to))) {
                byAddressee
                        .computeIfAbsent(to == null ? "" : to, none -> new ArrayList<>())
                        .add(open(row, asOf));
                open++;
            }
        }
        return new OpenRecommendations(
                asOf,
                open,
                byAddressee.entrySet().stream()
                        .map(entry -> addressee(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Addressee addressee(String name, List<Open> open) {
        open.sort(Comparator.comparingLong(Open::ageInDays).reversed().thenComparing(Open::id));
        return new Addressee(name.isEmpty() ? null : name, open.size(), open);
    }

    private static Open open(RecommendationRow row, LocalDate asOf) {
        return new Open(
                row.id(),
                row.about().text(),
                row.programme(),
                row.country(),
                row.steps().getFirst().from(),
                row.steps().getFirst().to(),
                ChronoUnit.DAYS.between(row.day(), asOf),
                "/api/recommendations/" + row.id());
    }
}
