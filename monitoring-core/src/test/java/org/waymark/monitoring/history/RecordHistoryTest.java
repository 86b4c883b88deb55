package org.waymark.monitoring.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.monitoring.testing.Trainings.TODAY;
import static org.waymark.monitoring.testing.Trainings.correct;
import static org.waymark.monitoring.testing.Trainings.counted;
import static org.waymark.monitoring.testing.Trainings.log;
import static org.waymark.monitoring.testing.Trainings.people;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.assessment.AssessmentCommand.GiveResponse;
import org.waymark.monitoring.assessment.AssessmentCommand.PlanAssessment;
import org.waymark.monitoring.assessment.AssessmentCommand.WithdrawResponse;
import org.waymark.monitoring.assessment.AssessmentId;
import org.waymark.monitoring.assessment.AssessmentOutline;
import org.waymark.monitoring.assessment.Response;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.history.RecordHistory.Entry;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.privacy.Sealed;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.programme.ProgrammeCommand.PlanPhase;
import org.waymark.monitoring.programme.ProgrammeCommand.RegisterProgramme;
import org.waymark.monitoring.programme.ProgrammeCommand.SetObjective;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.testing.FiguresTest;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.Attendance.Participant;
import org.waymark.monitoring.training.TrainingCommand.LogTraining;
import org.waymark.monitoring.training.TrainingCommand.RetractTraining;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@FiguresTest
class RecordHistoryTest {

    private static final Actor STAFF = Actor.of("someone", "STAFF", Source.API);

    @Autowired private Recorder recorder;
    @Autowired private RecordHistory history;
    @Autowired private Positions positions;

    @Test
    void saysWhoChangedWhichFieldWhenAndWhy() {
        LogTraining log = log("HISTORY", counted(people("teacher", 12)));
        recorder.record(log, STAFF);
        recorder.record(correct(log.trainingId(), counted(people("teacher", 10))), STAFF);
        recorder.record(new RetractTraining(log.trainingId(), "Entered twice", TODAY), STAFF);

        List<Entry> entries = history.of(RecordKind.TRAINING, log.trainingId().value());

        assertThat(entries)
                .extracting(Entry::version, Entry::what, Entry::actor, Entry::reason)
                .containsExactly(
                        tuple(1L, "Training held", "someone", null),
                        tuple(2L, "Training corrected", "someone", "Two left early"),
                        tuple(3L, "Training retracted", "someone", "Entered twice"));
        assertThat(entries.getFirst().changes())
                .contains(
                        new FieldChange("title", null, "Children on the move"),
                        new FieldChange("attendance.groups[1].count", null, "12"));
        assertThat(entries.get(1).changes())
                .contains(new FieldChange("attendance.groups[1].count", "12", "10"))
                .noneMatch(change -> change.field().equals("title"));
    }

    @Test
    void datesThatNobodyChangedAreNotToldAsChanged() {
        LogTraining log = log("HISTORY", counted(people("teacher", 12)));
        recorder.record(log, STAFF);
        recorder.record(correct(log.trainingId(), counted(people("teacher", 10))), STAFF);

        assertThat(history.of(RecordKind.TRAINING, log.trainingId().value()).getLast().changes())
                .containsExactly(new FieldChange("attendance.groups[1].count", "12", "10"));
    }

    @Test
    void whatWasAddedOneByOneIsNotToldAgainByWhoeverRepeatsTheWholeList() {
        KnownFields known = new KnownFields();
        known.changedBy("BoardSetUp", json("{'boardId': 'b', 'outline': {'title': 'Old'}}"));
        for (String view : List.of("v-1", "v-2")) {
            known.changedBy(
                    "ViewRecorded",
                    json(
                            "{'boardId': 'b', 'view': {'id': '%s', 'text': 'T', 'answers': []}}"
                                    .formatted(view)));
        }
        known.changedBy(
                "ViewAnswered",
                json("{'boardId': 'b', 'view': 'v-1', 'answer': {'by': 'School'}, 'first': true}"));

        assertThat(
                        known.changedBy(
                                "BoardCorrected",
                                json(
                                        """
                                        {'boardId': 'b', 'outline': {'title': 'New'}, 'views': [
                                         {'id': 'v-1', 'text': 'T', 'answers': [{'by': 'School'}]},
                                         {'id': 'v-2', 'text': 'T', 'answers': []}]}
                                        """)))
                .containsExactly(new FieldChange("title", "Old", "New"));
    }

    @Test
    void registrationsAreNotToldAgainWithTheTurnout() {
        KnownFields known = new KnownFields();
        known.changedBy(
                "RegistrationsRecorded",
                json("{'conferenceId': 'c', 'registration': {'on': '2022-02', 'who': {'n': 4}}}"));
        known.changedBy(
                "RegistrationsRecorded",
                json("{'conferenceId': 'c', 'registration': {'on': '2022-03', 'who': {'n': 2}}}"));

        assertThat(
                        known.changedBy(
                                "ConferenceCorrected",
                                json(
                                        """
                                        {'conferenceId': 'c', 'cancelled': false, 'registrations': [
                                         {'on': '2022-02', 'who': {'n': 4}},
                                         {'on': '2022-03', 'who': {'n': 3}}]}
                                        """)))
                .containsExactly(new FieldChange("registrations[2].who.n", "2", "3"));
    }

    @Test
    void sealedValuesAndPseudonymsStaySealed() {
        Participant ana = new Participant("key-of-ana", sealed("AAAA"), "teacher", null, null);
        Participant bea = new Participant("key-of-bea", sealed("BBBB"), "teacher", null, null);
        LogTraining log = log("HISTORY", Attendance.named(List.of(ana)));
        recorder.record(log, STAFF);
        recorder.record(correct(log.trainingId(), Attendance.named(List.of(bea))), STAFF);

        List<Entry> entries = history.of(RecordKind.TRAINING, log.trainingId().value());

        assertThat(entries.toString()).doesNotContain("AAAA", "BBBB", "key-of-");
        assertThat(entries.getLast().changes())
                .contains(
                        new FieldChange("attendance.people[1].name", "sealed", "sealed"),
                        new FieldChange("attendance.people[1].person", "sealed", "sealed"));
    }

    @Test
    void aPartOfARecordIsComparedWithItselfOnly() {
        ProgrammeCode code = new ProgrammeCode("HISTORY-PARTS");
        recorder.record(new RegisterProgramme(code, "Title", "Goal", List.of()), STAFF);
        recorder.record(new SetObjective(code, "one", "First"), STAFF);
        recorder.record(new SetObjective(code, "two", "Second"), STAFF);
        recorder.record(new SetObjective(code, "one", "First, worded anew"), STAFF);
        recorder.record(
                new PlanPhase(
                        code,
                        new PhaseCode("I"),
                        "Phase",
                        new PartialDate("2009"),
                        null,
                        List.of()),
                STAFF);

        List<Entry> entries = history.of(RecordKind.PROGRAMME, "HISTORY-PARTS");

        assertThat(entries.get(2).changes())
                .containsExactly(new FieldChange("objective[two].text", null, "Second"));
        assertThat(entries.get(3).changes())
                .containsExactly(
                        new FieldChange("objective[one].text", "First", "First, worded anew"));
        assertThat(entries.get(4).changes())
                .containsExactly(
                        new FieldChange("phase[I].title", null, "Phase"),
                        new FieldChange("phase[I].plannedStart", null, "2009"));
    }

    @Test
    void answersThatStillCountAreNotToldAgainWhenOneIsWithdrawn() {
        AssessmentId id = new AssessmentId("history-impact");
        AssessmentOutline about =
                new AssessmentOutline("HISTORY", null, "BG", null, "Impact", null, 6, 14, 30, 20);
        recorder.record(new PlanAssessment(id, about, TODAY), STAFF);
        for (String answer : List.of("one", "other")) {
            Response response = new Response(answer, "pre-test", "2012", null, 2, 20, 20);
            recorder.record(new GiveResponse(id, response, TODAY), STAFF);
        }
        recorder.record(new WithdrawResponse(id, "one", "Another training"), STAFF);

        assertThat(history.of(RecordKind.ASSESSMENT, "history-impact").getLast().changes())
                .containsExactly(new FieldChange("responseId", null, "one"));
    }

    @Test
    void everyKindOfRecordIsFoundByItsRegisterAndLimitedLikeTheRecord() {
        LogTraining log = log("HISTORY", counted(people("teacher", 1)));
        positions.await(recorder.record(log, STAFF).position(), "training-register");
        String id = log.trainingId().value();

        assertThat(history.reaches(RecordKind.TRAINING, id, Scope.everything())).isTrue();
        assertThat(history.reaches(RecordKind.TRAINING, id, new Scope(null, Set.of("AL"), null)))
                .isFalse();
        for (RecordKind kind : RecordKind.values()) {
            assertThat(history.reaches(kind, "nothing", Scope.everything())).isFalse();
            positions.awaitHead(kind.projection());
        }
    }

    private static ObjectNode json(String withSingleQuotes) {
        return (ObjectNode) JsonMapper.shared().readTree(withSingleQuotes.replace('\'', '"'));
    }

    private static Sealed sealed(String cipher) {
        return new Sealed("some-key", cipher);
    }
}
