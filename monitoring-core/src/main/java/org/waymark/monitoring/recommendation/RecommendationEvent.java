package org.waymark.monitoring.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.waymark.monitoring.kernel.Step;

/**
 * What can happen to a recommendation. Each event that counts holds the whole of it: what it says,
 * and the states it went through, the latest last.
 */
public sealed interface RecommendationEvent {

    /** Id of the recommendation. */
    String recommendationId();

    /** It was made, and is open. */
    record RecommendationMade(
            String recommendationId, RecommendationOutline outline, List<Step> steps)
            implements RecommendationEvent {}

    /** It was accepted, implemented or refused: the last step says which. */
    record RecommendationMoved(
            String recommendationId, RecommendationOutline outline, List<Step> steps)
            implements RecommendationEvent {}

    /**
     * What was recorded was wrong; this is right.
     *
     * @param reason why, in words without personal data
     */
    record RecommendationCorrected(
            String recommendationId, RecommendationOutline outline, List<Step> steps, String reason)
            implements RecommendationEvent {}

    /** It should not have been recorded: it counts nowhere any more. */
    record RecommendationRetracted(String recommendationId, String reason, LocalDate retractedOn)
            implements RecommendationEvent {}
}
