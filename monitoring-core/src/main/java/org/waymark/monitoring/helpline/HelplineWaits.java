package org.waymark.monitoring.helpline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.access.ScopeLimit;
import org.waymark.monitoring.reference.CodeList;

/**
 * How long children waited for the first answer of a person. The median, since a few very long
 * waits say nothing of what a child usually meets; and since medians of parts do not add up to that
 * of the whole, each is computed from the contacts themselves.
 */
@Component
public class HelplineWaits {

    /** What waits can be told apart by. */
    public static final CodeList PARTS =
            CodeList.of("part", "category", "language", "month", "channel", "country");

    private final JdbcClient jdbc;

    HelplineWaits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which contacts. Only those that were closed, since the wait of the others is not known yet;
     * and of those that staff recorded afterwards only the ones whose wait was recorded, since a
     * missing one does not say that nobody answered.
     *
     * @param programme null for all, and so are the next three
     * @param from opened on this day or later
     * @param to opened on this day or before
     * @param knownAt what had been recorded by this moment; null for now
     * @param by one of {@link #PARTS}; null for the total only
     * @param scope what the caller may see
     */
    public record FindWaits(
            @Nullable String programme,
            @Nullable String country,
            @Nullable String category,
            @Nullable String language,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant knownAt,
            @Nullable String by,
            Scope scope) {}

    /**
     * The waits of some contacts.
     *
     * @param part null for what is not recorded
     * @param contacts how many were closed
     * @param answered how many of them were answered by a person; the others have no wait
     * @param medianSeconds null when none was answered
     */
    public record Waits(
            @Nullable String part, long contacts, long answered, @Nullable Long medianSeconds) {}

    /** All of them, and each part. */
    public record Table(Waits total, List<Waits> parts) {}

    private record Found(boolean isTotal, Waits waits) {}

    /** The medians; total and parts come from one statement, so that they always agree. */
    public Table of(FindWaits find) {
        List<Found> found = read(find);
        Waits total =
                found.stream()
                        .filter(Found::isTotal)
                        .map(Found::waits)
                        .findFirst()
                        .orElse(new Waits(null, 0, 0, null));
        List<Waits> parts = found.stream().filter(row -> !row.isTotal()).map(Found::waits).toList();
        return new Table(total, find.by() == null ? List.of() : parts);
    }

    private List<Found> read(FindWaits find) {
        ScopeLimit scope = find.scope().limit("programme", "country", "partner");
        return jdbc.sql(
                        """
                        SELECT part, grouping(part) AS is_total, count(*) AS contacts, count(wait) AS answered,
                               round(percentile_cont(0.5) WITHIN GROUP (ORDER BY wait)) AS median
                        FROM (SELECT (contact->'coding'->>'waitSeconds')::bigint AS wait,
                                     CASE :by WHEN 'month' THEN CASE WHEN length(contact->>'openedOn') >= 7 THEN to_char(day, 'YYYY-MM') END
                                              WHEN 'country' THEN country
                                              WHEN 'category' THEN contact->'coding'->>'category'
                                              ELSE contact->>:by END AS part
                              FROM (SELECT *, row::jsonb AS contact FROM projection.contact_register) contacts
                              WHERE (contact->'coding'->>'closedOn' IS NOT NULL
                                     OR contact->'coding'->>'waitSeconds' IS NOT NULL)
                                AND (contact->>'codedAt')::timestamptz <= coalesce(:knownAt::timestamptz, 'infinity')
                                AND (contact->>'retractedAt' IS NULL
                                     OR (contact->>'retractedAt')::timestamptz > :knownAt::timestamptz)
                                AND (:programme::text IS NULL OR programme = :programme)
                                AND (:country::text IS NULL OR country = :country)
                                AND (:category::text IS NULL OR contact->'coding'->>'category' = :category)
                                AND (:language::text IS NULL OR contact->>'language' = :language)
                                AND (:from::date IS NULL OR day >= :from::date)
                                AND (:to::date IS NULL OR day <= :to::date)
                                AND %s) closed
                        GROUP BY GROUPING SETS ((part), ())
                        ORDER BY part
                        """
                                .formatted(scope.sql()))
                .params(scope.params())
                .param("programme", find.programme())
                .param("country", find.country())
                .param("category", find.category())
                .param("language", find.language())
                .param("from", find.from())
                .param("to", find.to())
                .param("knownAt", moment(find.knownAt()))
                .param("by", find.by() == null ? "channel" : find.by())
                .query((row, n) ->
                        new Found(
                                row.getInt("is_total") == 1,
                                new Waits(
                                        row.getString("part"),
                                        row.getLong("contacts"),
                                        row.getLong("answered"),
                                        row.getObject("median") == null
                                                ? null
                                                : (Long) row.getLong("median"))))
                .list();
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
