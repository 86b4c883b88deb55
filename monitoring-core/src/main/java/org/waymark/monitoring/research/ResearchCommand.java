package org.waymark.monitoring.research;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a piece of research. */
public sealed interface ResearchCommand {

    /** The piece of research it is for. */
    ResearchId researchId();

    /**
     * Records a piece of research.
     *
     * @param on today
     */
    record RecordResearch(
            @TargetAggregateIdentifier ResearchId researchId, ResearchOutline outline, LocalDate on)
            implements ResearchCommand {}

    /**
     * Puts right what was recorded.
     *
     * @param outline the whole of it, as it is right
     * @param reason why, in words without personal data
     * @param on today
     */
    record CorrectResearch(
            @TargetAggregateIdentifier ResearchId researchId,
            ResearchOutline outline,
            String reason,
            LocalDate on)
            implements ResearchCommand {}

    /** Takes back what should not have been recorded. */
    record RetractResearch(
            @TargetAggregateIdentifier ResearchId researchId, String reason, LocalDate on)
            implements ResearchCommand {}
}
