package org.waymark.dashboard.trainings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.records.KnownProgrammes;
import org.waymark.dashboard.trainings.TrainingChanges.CorrectionRequest;
import org.waymark.dashboard.trainings.TrainingChanges.Held;
import org.waymark.dashboard.trainings.TrainingChanges.Retraction;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.eventstore.Expectation;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.privacy.Sealers;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.training.Correction;
import org.waymark.monitoring.training.TrainingCommand;
import org.waymark.monitoring.training.TrainingCommand.CorrectTraining;
import org.waymark.monitoring.training.TrainingCommand.HoldTraining;
import org.waymark.monitoring.training.TrainingCommand.LogTraining;
import org.waymark.monitoring.training.TrainingCommand.PlanTraining;
import org.waymark.monitoring.training.TrainingCommand.RecordAttendance;
import org.waymark.monitoring.training.TrainingCommand.RetractTraining;
import org.waymark.monitoring.training.TrainingId;
import org.waymark.monitoring.training.TrainingOutline;
import org.waymark.monitoring.training.TrainingOutline.ModuleUsed;
import org.waymark.monitoring.training.TrainingRegister;
import org.waymark.monitoring.training.TrainingRow;
import org.waymark.monitoring.web.NotFound;
import org.waymark.monitoring.web.OutOfReach;

/** Turns what API and pages are sent about trainings into commands. */
@Component
public class Trainings {

    private static final int REASON = 2_000;

    private final Recorder recorder;
    private final TrainingRegister register;
    private final KnownProgrammes programmes;
    private final KnownModules modules;
    private final Attendances attendances;
    private final KeyVault vault;
    private final Positions positions;
    private final Clock clock;

    Trainings(
            Recorder recorder,
            TrainingRegister register,
            KnownProgrammes programmes,
            KnownModules modules,
            Attendances attendances,
            KeyVault vault,
            Positions positions,
            Clock clock) {
        this.recorder = recorder;
        this.register = register;
        this.programmes = programmes;
        this.modules = modules;
        this.attendances = attendances;
        this.vault = vault;
        this.positions = positions;
        this.clock = clock;
    }

    /** Records a new training, planned or held. */
    public Receipt add(String id, TrainingRequest request, Caller caller, Expectation expectation) {
        return record(command(id, request, caller, vault.sealers()), caller, expectation);
    }

    /** The command that records a new training, planned or held. */
    public TrainingCommand command(
            String id, TrainingRequest request, Caller caller, Sealers sealers) {
        TrainingOutline outline = checked(request, List.of(), caller);
        TrainingId trainingId = new TrainingId(id);
        if (request.state() != null && !request.isPlanned() && !"held".equals(request.state())) {
            throw new InvalidValue("state", "Use held or planned.");
        }
        return request.isPlanned()
                ? new PlanTraining(trainingId, outline, request.period())
                : new LogTraining(
                        trainingId,
                        outline,
                        request.period(),
                        Attendances.of(request.attendance(), sealers),
                        today());
    }

    /** Records that a planned training was held. */
    public Receipt hold(String id, Held held, Caller caller, Expectation expectation) {
        TrainingRow row = find(id, caller, expectation);
        Period period = held.period(row);
        return record(
                new HoldTraining(
                        new TrainingId(id), period, attendances.of(held.attendance()), today()),
                caller,
                expectation);
    }

    /** Records who came, when that was unknown. */
    public Receipt recordAttendance(
            String id, AttendanceRequest request, Caller caller, Expectation expectation) {
        find(id, caller, expectation);
        return record(
                new RecordAttendance(new TrainingId(id), attendances.of(request)),
                caller,
                expectation);
    }

    /** Puts right what was recorded. */
    public Receipt correct(
            String id, CorrectionRequest request, Caller caller, Expectation expectation) {
        TrainingRow row = find(id, caller, expectation);
        String reason = Text.required("reason", request.reason(), REASON);
        TrainingRequest whole = request.onTopOf(row);
        Correction correction =
                new Correction(
                        checked(whole, row.outline().modules(), caller),
                        whole.period(),
                        request.attendance() == null ? null : attendances.of(request.attendance()));
        return record(
                new CorrectTraining(new TrainingId(id), correction, reason, today()),
                caller,
                expectation);
    }

    /** Takes back a training that should not have been recorded. */
    public Receipt retract(String id, Retraction request, Caller caller, Expectation expectation) {
        find(id, caller, expectation);
        String reason = Text.required("reason", request.reason(), REASON);
        return record(
                new RetractTraining(new TrainingId(id), reason, today()), caller, expectation);
    }

    /**
     * The training as its sender saw it: the register may be a moment behind what was just
     * answered.
     */
    private TrainingRow find(String id, Caller caller, Expectation expectation) {
        long seen = expectation.version() == null ? 1 : expectation.version();
        boolean behind = register.find(id).filter(row -> row.version() >= seen).isEmpty();
        if (behind) {
            positions.awaitHead(TrainingRegister.NAME);
        }
        return find(id, caller);
    }

    /**
     * One training within the caller's reach.
     *
     * @throws NotFound when there is none
     */
    public TrainingRow find(String id, Caller caller) {
        return register.find(id)
                .filter(row -> reaches(caller, row.outline()))
                .orElseThrow(() -> new NotFound("id", "training " + id));
    }

    /** Modules that it named before may have been retracted since, and stay as they were. */
    private TrainingOutline checked(
            TrainingRequest request, List<ModuleUsed> before, Caller caller) {
        TrainingOutline outline = request.outline();
        if (!reaches(caller, outline)) {
            throw new OutOfReach();
        }
        programmes.require(outline.programme(), outline.phase());
        modules.require(outline.modules(), before);
        return outline;
    }

    private static boolean reaches(Caller caller, TrainingOutline outline) {
        return caller.scope().permits(outline.programme(), outline.country(), outline.organiser());
    }

    private Receipt record(TrainingCommand command, Caller caller, Expectation expectation) {
        return recorder.record(command, caller.actor(Source.API), expectation);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
