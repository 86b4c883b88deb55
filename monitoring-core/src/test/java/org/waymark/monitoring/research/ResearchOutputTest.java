package org.waymark.monitoring.research;

import static org.waymark.monitoring.testing.Advocacy.TODAY;
import static org.waymark.monitoring.testing.Advocacy.research;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.research.ResearchCommand.CorrectResearch;
import org.waymark.monitoring.research.ResearchCommand.RecordResearch;
import org.waymark.monitoring.research.ResearchEvent.ResearchCorrected;
import org.waymark.monitoring.research.ResearchEvent.ResearchRecorded;
import org.waymark.monitoring.research.ResearchEvent.ResearchRetracted;
import org.waymark.monitoring.testing.Refusals;

class ResearchOutputTest {

    private static final ResearchId ID = new ResearchId("study-1");
    private static final ResearchOutline OUTLINE = research("MARIO", "2010");

    private final AggregateTestFixture<ResearchOutput> output =
            new AggregateTestFixture<>(ResearchOutput.class);

    @Test
    void isRecorded() {
        output.givenNoPriorActivity()
                .when(new RecordResearch(ID, OUTLINE, TODAY))
                .expectEvents(new ResearchRecorded("study-1", OUTLINE));
    }

    @Test
    void isNotRecordedBeforeItCameOut() {
        output.givenNoPriorActivity()
                .when(new RecordResearch(ID, research("MARIO", "2030"), TODAY))
                .expectNoEvents()
                .expectException(Refusals.rule("RecordedNotInTheFuture"));
    }

    @Test
    void isCorrectedWithAReason() {
        ResearchOutline right = research("MARIO", "2011");

        output.given(new ResearchRecorded("study-1", OUTLINE))
                .when(new CorrectResearch(ID, right, "Wrong year", TODAY))
                .expectEvents(new ResearchCorrected("study-1", right, "Wrong year"));
    }

    @Test
    void staysRetracted() {
        output.given(
                        new ResearchRecorded("study-1", OUTLINE),
                        new ResearchRetracted("study-1", "Twice", TODAY))
                .when(new CorrectResearch(ID, OUTLINE, "Wrong year", TODAY))
                .expectNoEvents()
                .expectException(Refusals.rule("RetractedStaysRetracted"));
    }
}
