package org.waymark.monitoring.results;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.kernel.Several;
import org.waymark.monitoring.projection.BulkTable.Column;
import org.waymark.monitoring.projection.Projection;
import org.waymark.monitoring.projection.RegisterTable;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.results.ReportedFigureEvent.FigureCorrected;
import org.waymark.monitoring.results.ReportedFigureEvent.FigureReported;
import org.waymark.monitoring.results.ReportedFigureEvent.FigureWithdrawn;
import org.waymark.monitoring.results.ReportedFigureRow.Version;

/**
 * All reported figures. A figure answers only for exactly the scope that was claimed; figures are
 * never added up.
 */
@Component
@ProcessingGroup(ReportedFigureRegister.NAME)
public class ReportedFigureRegister implements Projection {

    /** Name of the projection. */
    public static final String NAME = "reported-figure-register";

    private final RegisterTable<ReportedFigureRow> table;
    private final JdbcClient jdbc;

    ReportedFigureRegister(JdbcTemplate template, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.table =
                new RegisterTable<>(
                        "reported_figure_register",
                        ReportedFigureRow.class,
                        List.of(
                                new Column<>("programme", "text", ReportedFigureRow::programmes),
                                new Column<>("measure", "text", ReportedFigureRow::measures),
                                new Column<>("country", "text", ReportedFigureRow::countries)),
                        template);
    }

    @Override
    public List<String> tables() {
        return List.of("reported_figure_register");
    }

    @EventHandler
    void on(ReportedFigureEvent event, Stored at) {
        switch (event) {
            case FigureReported e ->
                    table.create(
                            e.figureId(),
                            at,
                            new ReportedFigureRow(
                                    e.figureId(),
                                    List.of(new Version(e.claim(), null, at.recordedAt())),
                                    at.version()));
            case FigureCorrected e ->
                    table.change(
                            e.figureId(),
                            at,
                            row ->
                                    row.with(
                                            new Version(e.claim(), e.reason(), at.recordedAt()),
                                            at.version()));
            case FigureWithdrawn e ->
                    table.change(
                            e.figureId(),
                            at,
                            row ->
                                    row.with(
                                            new Version(null, e.reason(), at.recordedAt()),
                                            at.version()));
        }
    }

    /** A claim and the id of its figure. */
    public record Found(String figureId, Claim claim) {}

    /** One figure with all its versions. */
    public Optional<ReportedFigureRow> find(String figureId) {
        return jdbc.sql("SELECT row FROM projection.reported_figure_register WHERE id = :id")
                .param("id", figureId)
                .query((row, n) -> table.read(row.getString(1)))
                .optional();
    }

    /** The claims about a programme within reach as they were known, by measure and id. */
    public List<Found> list(String programme, Instant knownAt, Scope scope) {
        return known(programme, null, knownAt)
                .filter(found -> found.claim().isWithin(scope))
                .sorted(
                        Comparator.comparing((Found found) -> found.claim().measure())
                                .thenComparing(Found::figureId))
                .toList();
    }

    /**
     * The claim for exactly this; of several, the one of the latest source.
     *
     * @param phase null for the whole programme
     * @param countries empty for all countries of the phase
     * @param scope of who asks: there is no claim for who does not reach all that it speaks for
     */
    public Optional<Found> forScope(
            String measure,
            String programme,
            @Nullable String phase,
            Set<String> countries,
            Instant knownAt,
            Scope scope) {
        return known(programme, measure, knownAt)
                .filter(found -> found.claim().isWithin(scope))
                .filter(found -> Objects.equals(found.claim().phase(), phase))
                .filter(found -> Set.copyOf(found.claim().countries()).equals(countries))
                .max(
                        Comparator.comparing(found ->
                                Objects.requireNonNullElse(found.claim().claimedOn(), "")));
    }

    /**
     * Of all figures that were ever claimed for this, those that were at that moment: a correction
     * may have found that they are of another measure or programme.
     */
    private Stream<Found> known(String programme, @Nullable String measure, Instant knownAt) {
        return rows(programme, measure).stream()
                .flatMap(row ->
                        row.claim(knownAt).map(claim -> new Found(row.figureId(), claim)).stream())
                .filter(found -> found.claim().programme().equals(programme))
                .filter(found -> measure == null || found.claim().measure().equals(measure));
    }

    private List<ReportedFigureRow> rows(String programme, @Nullable String measure) {
        return jdbc.sql(
                        """
                        SELECT row FROM projection.reported_figure_register
                        WHERE %s AND (:measure::text IS NULL OR %s)
                        """
                                .formatted(
                                        Several.sql("programme", ":programme::text"),
                                        Several.sql("measure", ":measure::text")))
                .param("programme", programme)
                .param("measure", measure)
                .query((row, n) -> table.read(row.getString(1)))
                .list();
    }
}
