package org.waymark.deploy.example;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.dashboard.curriculum.ModuleRequests.VersionRequest;
import org.waymark.deploy.example.ExampleProgramme.ExampleModule;
import org.waymark.monitoring.activity.ActivityId;
import org.waymark.monitoring.conference.ConferenceCommand.AnnounceConference;
import org.waymark.monitoring.conference.ConferenceId;
import org.waymark.monitoring.curriculum.CurriculumModuleCommand.BeginModule;
import org.waymark.monitoring.curriculum.CurriculumModuleCommand.IssueVersion;
import org.waymark.monitoring.curriculum.ModuleId;
import org.waymark.monitoring.participation.BoardId;
import org.waymark.monitoring.participation.ConsultationBoardCommand.SetUpBoard;

/** The commands that record what a programme does besides trainings. */
final class ExampleActivities {

    private ExampleActivities() {}

    /**
     * A command to record once.
     *
     * @param what tells it from other commands to the same record
     */
    record Step(Object command, String what) {}

    /** In the order in which they are recorded: boards before their meetings. */
    static List<Step> of(ExampleProgramme example, LocalDate today) {
        return Stream.of(
                        example.curriculumModules().stream().flatMap(ExampleActivities::module),
                        example.consultationBoards().stream()
                                .map(board ->
                                        new Step(
                                                new SetUpBoard(
                                                        new BoardId(requireNonNull(board.id())),
                                                        board.outline()),
                                                "set-up")),
                        example.activities().stream()
                                .map(activity ->
                                        new Step(
                                                activity.command(
                                                        new ActivityId(
                                                                requireNonNull(activity.id())),
                                                        today),
                                                "logged")),
                        example.conferences().stream()
                                .map(conference ->
                                        new Step(
                                                new AnnounceConference(
                                                        new ConferenceId(
                                                                requireNonNull(conference.id())),
                                                        conference.outline()),
                                                "announced")))
                .flatMap(steps -> steps)
                .toList();
    }

    private static Stream<Step> module(ExampleModule example) {
        ModuleId id = new ModuleId(requireNonNull(example.module().id()));
        return Stream.concat(
                Stream.of(new Step(new BeginModule(id, example.module().outline()), "begun")),
                example.versions().stream().map(version -> issued(id, version)));
    }

    private static Step issued(ModuleId id, VersionRequest version) {
        return new Step(new IssueVersion(id, version.checked()), "version/" + version.version());
    }
}
