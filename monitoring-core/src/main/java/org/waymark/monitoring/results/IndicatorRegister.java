package org.waymark.monitoring.results;

import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.projection.BulkTable.Column;
import org.waymark.monitoring.projection.Projection;
import org.waymark.monitoring.projection.RegisterTable;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.results.IndicatorEvent.BaselineSet;
import org.waymark.monitoring.results.IndicatorEvent.IndicatorDefined;
import org.waymark.monitoring.results.IndicatorEvent.TargetSet;
import org.waymark.monitoring.results.IndicatorRow.Baseline;
import org.waymark.monitoring.results.IndicatorRow.Target;
import org.waymark.monitoring.results.IndicatorRow.Version;

/** All indicators with their versions, baselines and targets. */
@Component
@ProcessingGroup(IndicatorRegister.NAME)
public class IndicatorRegister implements Projection {

    /** Name of the projection. */
    public static final String NAME = "indicator-register";

    private final RegisterTable<IndicatorRow> table;
    private final JdbcClient jdbc;

    IndicatorRegister(JdbcTemplate template, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.table =
                new RegisterTable<>(
                        "indicator_register",
                        IndicatorRow.class,
                        List.of(new Column<>("programme", "text", IndicatorRow::programme)),
                        template);
    }

    @Override
    public List<String> tables() {
        return List.of("indicator_register");
    }

    @EventHandler
    void on(IndicatorEvent event, Stored at) {
        switch (event) {
            case IndicatorDefined e when e.version() == 1 ->
                    table.create(
                            e.indicator(),
                            at,
                            new IndicatorRow(
                                    e.indicator(),
                                    e.programme(),
                                    List.of(version(e, at)),
                                    List.of(),
                                    List.of(),
                                    at.version()));
            case IndicatorDefined e ->
                    table.change(e.indicator(), at, row -> row.with(version(e, at), at.version()));
            case BaselineSet e ->
                    table.change(
                            e.indicator(),
                            at,
                            row ->
                                    row.with(
                                            new Baseline(
                                                    e.value(),
                                                    e.year(),
                                                    e.source(),
                                                    at.recordedAt()),
                                            at.version()));
            case TargetSet e ->
                    table.change(
                            e.indicator(),
                            at,
                            row ->
                                    row.with(
                                            new Target(
                                                    e.phase(),
                                                    e.country(),
                                                    e.place(),
                                                    e.value(),
                                                    e.comparator(),
                                                    at.recordedAt()),
                                            at.version()));
        }
    }

    private static Version version(IndicatorDefined event, Stored at) {
        return new Version(event.version(), event.definition(), event.reason(), at.recordedAt());
    }

    /** One indicator. */
    public Optional<IndicatorRow> find(String indicator) {
        return jdbc.sql("SELECT row FROM projection.indicator_register WHERE id = :id")
                .param("id", indicator)
                .query((row, n) -> table.read(row.getString(1)))
                .optional();
    }

    /** All indicators of a programme, by id. */
    public List<IndicatorRow> of(String programme) {
        return jdbc.sql(
                        "SELECT row FROM projection.indicator_register WHERE programme = :programme"
                                + " ORDER BY id")
                .param("programme", programme)
                .query((row, n) -> table.read(row.getString(1)))
                .list();
    }
}
