package org.waymark.monitoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.monitoring.testing.Trainings.counted;
import static org.waymark.monitoring.testing.Trainings.log;
import static org.waymark.monitoring.testing.Trainings.people;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.programme.OrganisationRole;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.programme.ProgrammeCommand.JoinOrganisation;
import org.waymark.monitoring.programme.ProgrammeCommand.PlanPhase;
import org.waymark.monitoring.programme.ProgrammeCommand.RegisterProgramme;
import org.waymark.monitoring.programme.ProgrammeRegister;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.testing.FiguresTest;

@FiguresTest
class FundingTest {

    private static final Actor STAFF = Actor.of("someone", "STAFF", Source.API);

    @Autowired private Recorder recorder;
    @Autowired private Positions positions;
    @Autowired private Figures figures;
    @Autowired private Records records;

    @Test
    void aRecordCountsOnceUnderAllFundersOfItsPhaseAndIsFoundByEachOfThem() {
        fund("FUNDED", "II", "Oak Foundation", "European Union");
        fund("FUNDED-ELSEWHERE", "II", "Oak Foundation");
        record(log("FUNDED", counted(people("teacher", 12))));
        record(log("FUNDED-ELSEWHERE", counted(people("teacher", 5))));
        record(log("UNFUNDED", counted(people("teacher", 3))));

        assertThat(parts("FUNDED", null)).containsExactly("European Union + Oak Foundation=12");
        assertThat(parts("UNFUNDED", null)).containsExactly("null=3");
        assertThat(total(null, "Oak Foundation")).isEqualTo(17);
        assertThat(total(null, "European Union")).isEqualTo(12);
        assertThat(total("UNFUNDED", "not-recorded")).isEqualTo(3);
        assertThat(total("FUNDED", "not-recorded")).isZero();
        assertThat(records.page(query("FUNDED", "European Union"), null, 10)).hasSize(1);
    }

    @Test
    void theTotalIsTheSumOfTheFunders() {
        fund("FUNDED-AGAIN", "II", "Elm Foundation");
        record(log("FUNDED-AGAIN", counted(people("teacher", 2))));

        Figure.Table table =
                figures.table(query(null, null).apartBy(List.of(Dimension.FUNDER, Dimension.YEAR)));

        assertThat(table.rows().stream().mapToLong(FundingTest::value).sum())
                .isEqualTo(table.total().value());
        assertThat(table.rows()).allMatch(row -> row.values().size() == 2);
    }

    private static long value(Figure.Row row) {
        return row.figure().value() == null ? 0 : row.figure().value();
    }

    private List<String> parts(String programme, @Nullable String funder) {
        return figures
                .table(query(programme, funder).apartBy(List.of(Dimension.FUNDER)))
                .rows()
                .stream()
                .map(row -> row.values().getFirst() + "=" + row.figure().value())
                .toList();
    }

    private long total(@Nullable String programme, String funder) {
        return Objects.requireNonNull(figures.total(query(programme, funder)).value());
    }

    private static MeasureQuery query(@Nullable String programme, @Nullable String funder) {
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        if (programme != null) {
            filters.put(Dimension.PROGRAMME, programme);
        }
        if (funder != null) {
            filters.put(Dimension.FUNDER, funder);
        }
        return new MeasureQuery(
                Measure.PEOPLE_TRAINED,
                filters,
                null,
                null,
                null,
                null,
                List.of(),
                Scope.everything());
    }

    private void fund(String programme, String phase, String... funders) {
        ProgrammeCode code = new ProgrammeCode(programme);
        PhaseCode phaseCode = new PhaseCode(phase);
        recorder.record(new RegisterProgramme(code, "Title", "Goal", List.of()), STAFF);
        recorder.record(
                new PlanPhase(code, phaseCode, "Phase", new PartialDate("2013"), null, List.of()),
                STAFF);
        Arrays.stream(funders)
                .forEach(funder ->
                        positions.await(
                                recorder.record(
                                                new JoinOrganisation(
                                                        code,
                                                        funder,
                                                        OrganisationRole.FUNDING,
                                                        null,
                                                        phaseCode),
                                                STAFF)
                                        .position(),
                                ProgrammeRegister.NAME));
    }

    private void record(Object command) {
        positions.await(recorder.record(command, STAFF).position(), Ledger.NAME);
    }
}
