package org.waymark.deploy.example;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.assessments.AssessmentRequest;
import org.waymark.dashboard.cases.SupportCaseRequest;
import org.waymark.dashboard.cases.SupportCases;
import org.waymark.dashboard.programmes.ProgrammeRequests.ProgrammeRequest;
import org.waymark.dashboard.trainings.Attendances;
import org.waymark.dashboard.trainings.TrainingRequest;
import org.waymark.deploy.example.ExampleProgramme.ExampleIndicator;
import org.waymark.deploy.example.ExampleProgramme.ExamplePhase;
import org.waymark.monitoring.assessment.AssessmentCommand.PlanAssessment;
import org.waymark.monitoring.assessment.AssessmentId;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.BulkRecorder;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.programme.ProgrammeCommand;
import org.waymark.monitoring.results.FigureId;
import org.waymark.monitoring.results.IndicatorCommand.DefineIndicator;
import org.waymark.monitoring.results.IndicatorId;
import org.waymark.monitoring.results.ReportedFigureCommand.ReportFigure;
import org.waymark.monitoring.training.TrainingCommand.LogTraining;
import org.waymark.monitoring.training.TrainingId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records the example at every start of the example mode; what was recorded at an earlier start is
 * left alone, also when it was corrected since.
 */
@Component
@ConditionalOnProperty(name = "waymark.mode", havingValue = "example")
class ExampleLoader implements ApplicationRunner {

    private static final List<String> FILES =
            List.of(
                    "example/mario.json",
                    "example/mario-advocacy.json",
                    "example/ctrp.json",
                    "example/strengthen.json",
                    "example/help-line.json");

    private final Recorder recorder;
    private final BulkRecorder recorded;
    private final Attendances attendances;
    private final SupportCases supportCases;
    private final JsonMapper json;
    private final ExamplePeer peer;
    private final Clock clock;
    private final Actor actor = Actor.of("example", "STAFF", Source.IMPORT);
    private final List<Step> steps = new ArrayList<>();

    ExampleLoader(
            Recorder recorder,
            BulkRecorder recorded,
            Attendances attendances,
            SupportCases supportCases,
            JsonMapper json,
            ExamplePeer peer,
            Clock clock) {
        this.recorder = recorder;
        this.recorded = recorded;
        this.attendances = attendances;
        this.supportCases = supportCases;
        this.json = json;
        this.peer = peer;
        this.clock = clock;
    }

    /** A command, made only when it was not recorded before. */
    private record Step(String record, String fingerprint, Supplier<?> command) {}

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (String file : FILES) {
            try (InputStream data = new ClassPathResource(file).getInputStream()) {
                load(json.readValue(data, ExampleProgramme.class));
            }
        }
        once(ExamplePeer.training(today()), "logged");
        recordMissing();
        peer.nameTraining();
    }

    /** Asks once for all, since most starts find everything there. */
    private void recordMissing() {
        Map<String, Set<String>> known =
                recorded.known(steps.stream().map(Step::record).distinct().toList());
        for (Step step : steps) {
            if (!known.getOrDefault(step.record(), Set.of()).contains(step.fingerprint())) {
                recorder.recordOnce(step.command().get(), actor, step.fingerprint());
            }
        }
        steps.clear();
    }

    private void load(ExampleProgramme example) {
        if (example.programme() != null) {
            load(example, example.programme());
        }
        example.reportedFigures()
                .forEach(figure ->
                        once(
                                new ReportFigure(
                                        new FigureId(Objects.requireNonNull(figure.id())),
                                        figure.claim()),
                                "figure"));
        example.trainings().forEach(this::load);
        example.assessments().forEach(this::load);
        ExampleActivities.of(example, today()).forEach(step -> once(step.command(), step.what()));
        example.supportCases().forEach(this::load);
        AdvocacyExamples.load(example, today(), this::once);
    }

    private void load(ExampleProgramme example, ProgrammeRequest programme) {
        ProgrammeCommand registered = programme.command();
        ProgrammeCode code = registered.programme();
        once(registered, "registered");
        example.objectives()
                .forEach(objective ->
                        once(objective.command(code), "objective/" + objective.objective()));
        example.phases().forEach(phase -> load(code, phase));
        example.strands()
                .forEach(strand -> once(strand.command(code), "strand/" + strand.strand()));
        example.organisations()
                .forEach(joined -> once(joined.command(code), "organisation/" + joined));
        example.indicators().forEach(indicator -> load(code, indicator));
    }

    private void load(ProgrammeCode code, ExamplePhase phase) {
        String name = Objects.requireNonNull(phase.planned().phase());
        once(phase.planned().command(code), "phase/" + name);
        if (phase.dates() != null) {
            once(phase.dates().command(code, name), "dates/" + name);
        }
        if (phase.partnerCount() != null) {
            once(phase.partnerCount().command(code, name), "partner-count/" + name);
        }
    }

    private void load(ProgrammeCode code, ExampleIndicator indicator) {
        IndicatorId id = new IndicatorId(Objects.requireNonNull(indicator.definition().id()));
        once(new DefineIndicator(id, code, indicator.definition().definition()), "defined");
        indicator.targets().forEach(target -> once(target.command(id), "target/" + target));
    }

    private void load(TrainingRequest training) {
        TrainingId id = new TrainingId(Objects.requireNonNull(training.id()));
        once(
                id.value(),
                "logged",
                () ->
                        new LogTraining(
                                id,
                                training.outline(),
                                training.period(),
                                attendances.of(training.attendance()),
                                today()));
    }

    private void load(AssessmentRequest assessment) {
        once(
                new PlanAssessment(
                        new AssessmentId(Objects.requireNonNull(assessment.id())),
                        assessment.outline(),
                        today()),
                "planned");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void load(SupportCaseRequest supportCase) {
        String id = Objects.requireNonNull(supportCase.id());
        once(id, "opened", () -> supportCases.open(id, supportCase));
    }

    private void once(Object command, String what) {
        once(recorder.recordId(command), what, () -> command);
    }

    private void once(String record, String what, Supplier<?> command) {
        steps.add(new Step(record, "example/" + what, command));
    }
}
