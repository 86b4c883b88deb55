package org.waymark.monitoring.research;

import java.time.LocalDate;

/** What can happen to a piece of research. */
public sealed interface ResearchEvent {

    /** Id of the piece of research. */
    String researchId();

    /** It was recorded. */
    record ResearchRecorded(String researchId, ResearchOutline outline) implements ResearchEvent {}

    /**
     * What was recorded was wrong; this is right.
     *
     * @param reason why, in words without personal data
     */
    record ResearchCorrected(String researchId, ResearchOutline outline, String reason)
            implements ResearchEvent {}

    /** It should not have been recorded: it counts nowhere any more. */
    record ResearchRetracted(String researchId, String reason, LocalDate retractedOn)
            implements ResearchEvent {}
}
