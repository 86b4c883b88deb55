package org.waymark.monitoring.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.programme.ProgrammeEvent.NamesGiven;
import org.waymark.monitoring.programme.ProgrammeEvent.ObjectiveSet;
import org.waymark.monitoring.programme.ProgrammeEvent.OrganisationJoined;
import org.waymark.monitoring.programme.ProgrammeEvent.PartnerCountStated;
import org.waymark.monitoring.programme.ProgrammeEvent.PhaseDated;
import org.waymark.monitoring.programme.ProgrammeEvent.PhasePlanned;
import org.waymark.monitoring.programme.ProgrammeEvent.ProgrammeRegistered;
import org.waymark.monitoring.programme.ProgrammeEvent.StrandPlanned;
import org.waymark.monitoring.programme.ProgrammeRow.Objective;
import org.waymark.monitoring.programme.ProgrammeRow.Organisation;
import org.waymark.monitoring.programme.ProgrammeRow.PartnerCount;
import org.waymark.monitoring.programme.ProgrammeRow.Phase;
import org.waymark.monitoring.programme.ProgrammeRow.Strand;
import org.waymark.monitoring.projection.Projection;
import org.waymark.monitoring.projection.RegisterTable;
import org.waymark.monitoring.projection.Stored;

/** All programmes as they stand. */
@Component
@ProcessingGroup(ProgrammeRegister.NAME)
public class ProgrammeRegister implements Projection {

    /** Name of the projection. */
    public static final String NAME = "programme-register";

    private final RegisterTable<ProgrammeRow> table;
    private final JdbcClient jdbc;

    ProgrammeRegister(JdbcTemplate template, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.table =
                new RegisterTable<>("programme_register", ProgrammeRow.class, List.of(), template);
    }

    @Override
    public List<String> tables() {
        return List.of("programme_register");
    }

    @EventHandler
    void on(ProgrammeEvent event, Stored at) {
        long version = at.version();
        switch (event) {
            case ProgrammeRegistered e -> table.create(e.programme(), at, registered(e, version));
            case ObjectiveSet e ->
                    change(e, at, row -> row.with(new Objective(e.objective(), e.text()), version));
            case StrandPlanned e ->
                    change(e, at, row -> row.with(new Strand(e.strand(), e.title()), version));
            case PhasePlanned e -> changePhase(e, e.phase(), at, old -> planned(e, old));
            case PhaseDated e -> changePhase(e, e.phase(), at, old -> dated(e, old.orElseThrow()));
            case PartnerCountStated e ->
                    changePhase(e, e.phase(), at, old -> counted(e, old.orElseThrow()));
            case NamesGiven e ->
                    change(e, at, row -> row.named(e.organisation(), e.names(), version));
            case OrganisationJoined e ->
                    change(
                            e,
                            at,
                            row ->
                                    row.with(
                                            new Organisation(
                                                    e.organisation(),
                                                    e.role(),
                                                    e.country(),
                                                    e.phase()),
                                            version));
        }
    }

    private void change(ProgrammeEvent event, Stored at, UnaryOperator<ProgrammeRow> evolve) {
        table.change(event.programme(), at, evolve);
    }

    private void changePhase(
            ProgrammeEvent event,
            String phase,
            Stored at,
            Function<Optional<Phase>, Phase> evolve) {
        change(
                event,
                at,
                row -> row.with(evolve.apply(Optional.ofNullable(row.phase(phase))), at.version()));
    }

    private static ProgrammeRow registered(ProgrammeRegistered event, long version) {
        return new ProgrammeRow(
                event.programme(),
                event.title(),
                event.goal(),
                event.countries(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                version);
    }

    private static Phase planned(PhasePlanned event, Optional<Phase> old) {
        return new Phase(
                event.phase(),
                event.title(),
                event.plannedStart(),
                event.plannedEnd(),
                old.map(Phase::actualStart).orElse(null),
                old.map(Phase::actualEnd).orElse(null),
                event.countries(),
                old.map(Phase::partnerCount).orElse(null));
    }

    private static Phase dated(PhaseDated event, Phase old) {
        return new Phase(
                old.phase(),
                old.title(),
                old.plannedStart(),
                old.plannedEnd(),
                event.actualStart(),
                event.actualEnd(),
                old.countries(),
                old.partnerCount());
    }

    private static Phase counted(PartnerCountStated event, Phase old) {
        return new Phase(
                old.phase(),
                old.title(),
                old.plannedStart(),
                old.plannedEnd(),
                old.actualStart(),
                old.actualEnd(),
                old.countries(),
                new PartnerCount(event.count(), event.precision(), event.source()));
    }

    /** One programme, when the scope reaches it. */
    public Optional<ProgrammeRow> find(String programme, Scope scope) {
        return scope.permitsProgramme(programme) ? find(programme) : Optional.empty();
    }

    private Optional<ProgrammeRow> find(String programme) {
        return jdbc.sql("SELECT row FROM projection.programme_register WHERE id = :id")
                .param("id", programme)
                .query((row, n) -> table.read(row.getString(1)))
                .optional();
    }

    /** All programmes that the scope reaches, by code. */
    public List<ProgrammeRow> list(Scope scope) {
        return jdbc
                .sql("SELECT row FROM projection.programme_register ORDER BY id")
                .query((row, n) -> table.read(row.getString(1)))
                .list()
                .stream()
                .filter(row -> scope.permitsProgramme(row.programme()))
                .toList();
    }
}
