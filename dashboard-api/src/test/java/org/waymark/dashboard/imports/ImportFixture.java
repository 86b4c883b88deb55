package org.waymark.dashboard.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.waymark.dashboard.imports.Importer.Task;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.programme.ProgrammeCommand.PlanPhase;
import org.waymark.monitoring.programme.ProgrammeCommand.RegisterProgramme;
import org.waymark.monitoring.reference.Country;
import org.waymark.monitoring.testing.TestDatabase;

/** Two programmes to import into, and files to import; its tests share one application. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
abstract class ImportFixture {

    @SpringBootApplication(scanBasePackages = {"org.waymark.monitoring", "org.waymark.dashboard"})
    static class Application {}

    static final Caller STAFF =
            new Caller("an-account", "staff", Set.of(Role.STAFF), Scope.everything());

    @Autowired Importer importer;
    @Autowired Tables tables;
    @Autowired private Recorder recorder;
    @Autowired private JdbcClient jdbc;
    @TempDir Path directory;

    @BeforeEach
    void programmes() {
        programme("MARIO");
        programme("EXPORTED");
    }

    private void programme(String code) {
        Actor actor = Actor.of("test", "STAFF", Source.API);
        ProgrammeCode mario = new ProgrammeCode(code);
        recorder.recordOnce(
                new RegisterProgramme(mario, "Mario", "Safe", List.of(new Country("BG"))),
                actor,
                "programme");
        recorder.recordOnce(
                new PlanPhase(
                        mario,
                        new PhaseCode("II"),
                        "Phase II",
                        new PartialDate("2013"),
                        null,
                        List.of(new Country("BG"))),
                actor,
                "phase");
    }

    Tally run(String table, Path file, boolean dryRun) throws IOException {
        return importer.run(task(table, file, dryRun), (tally, state) -> {});
    }

    Task task(String table, Path file, boolean dryRun) {
        return new Task(tables.named(table), Format.ofFile(file.toString()), file, STAFF, dryRun);
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    long events() {
        return count("event_store.domain_event_entry");
    }

    long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
