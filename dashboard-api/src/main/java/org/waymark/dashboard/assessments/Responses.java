package org.waymark.dashboard.assessments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.assessment.AssessmentCommand.GiveResponse;
import org.waymark.monitoring.assessment.AssessmentId;
import org.waymark.monitoring.assessment.AssessmentRow;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.web.Requests;

/** The one way in for answers, whether through the form or the API. */
@Component
public class Responses {

    private final Recorder recorder;
    private final Requests requests;
    private final Clock clock;

    Responses(Recorder recorder, Requests requests, Clock clock) {
        this.recorder = recorder;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Records an answer once. Answers of many people come at the same time, so none says which
     * version of the assessment it saw.
     *
     * @param id of the answer
     */
    public Receipt give(AssessmentRow row, String id, ResponseRequest request, Actor actor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return recorder.record(
                new GiveResponse(
                        new AssessmentId(row.id()), request.response(id, row, today), today),
                actor,
                requests.creating(AssessmentsApi.PATH + "/" + row.id() + "/" + id, request));
    }
}
