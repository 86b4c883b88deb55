package org.waymark.monitoring.history;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.access.ScopeLimit;

/** The records of any kind by name, whatever they hold. */
@Component
public class RecordList {

    private final JdbcClient jdbc;

    RecordList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One record.
     *
     * @param title its title or first words; its id when it has neither
     * @param day the last on which it can have been
     * @param country several together, {@code AL+XK}; null when not recorded
     */
    public record Listed(
            String id, String title, String state, LocalDate day, @Nullable String country) {}

    /**
     * Which records.
     *
     * @param kind one that {@link RecordKind#isListed} says is listed
     * @param scope what the caller may see
     */
    public record FindListed(RecordKind kind, String programme, Scope scope) {}

    /** Where a page begins: after the record with this day and id. */
    public record After(LocalDate day, String id) {}

    /** A page of those that were not retracted, the latest first. */
    public List<Listed> page(FindListed find, @Nullable After after, int limit) {
        ScopeLimit scope = find.scope().limit("programme", "country", "partner");
        return jdbc.sql(
                        """
                        SELECT id, state, day, country,
                               COALESCE("row"::jsonb -> 'about' ->> 'title', "row"::jsonb -> 'outline' ->> 'title',
                                        "row"::jsonb -> 'about' ->> 'text', id) AS title
                        FROM projection.%s
                        WHERE programme = :programme AND state <> 'retracted'
                          AND (:day::date IS NULL OR (day, id) < (:day::date, :id::text))
                          AND %s
                        ORDER BY day DESC, id DESC LIMIT :limit
                        """
                                .formatted(find.kind().table(), scope.sql()))
                .params(scope.params())
                .param("programme", find.programme())
                .param("day", after == null ? null : after.day())
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, n) ->
                        new Listed(
                                row.getString("id"),
                                row.getString("title"),
                                row.getString("state"),
                                row.getObject("day", LocalDate.class),
                                row.getString("country")))
                .list();
    }
}
