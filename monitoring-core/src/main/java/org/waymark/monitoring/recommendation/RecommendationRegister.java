package org.waymark.monitoring.recommendation;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.kernel.Codes;
import org.waymark.monitoring.projection.Projection;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.recommendation.RecommendationEvent.RecommendationCorrected;
import org.waymark.monitoring.recommendation.RecommendationEvent.RecommendationMade;
import org.waymark.monitoring.recommendation.RecommendationEvent.RecommendationMoved;
import org.waymark.monitoring.recommendation.RecommendationEvent.RecommendationRetracted;
import org.waymark.monitoring.register.RecordRegister;

/** All recommendations as they stand, for lists and pages. */
@Component
@ProcessingGroup(RecommendationRegister.NAME)
public class RecommendationRegister implements Projection {

    /** Name of the projection. */
    public static final String NAME = "recommendation-register";

    private final RecordRegister<RecommendationRow> records;

    RecommendationRegister(JdbcTemplate template) {
        this.records =
                new RecordRegister<>(
                        "recommendation_register",
                        RecommendationRow.class,
                        Codes.all(RecommendationState.class),
                        template);
    }

    @Override
    public List<String> tables() {
        return List.of(records.table());
    }

    /** The records to read. */
    public RecordRegister<RecommendationRow> records() {
        return records;
    }

    @EventHandler
    void on(RecommendationEvent event, Stored at) {
        String id = event.recommendationId();
        switch (event) {
            case RecommendationMade e ->
                    records.create(at, RecommendationRow.of(id, e.outline(), e.steps(), at, null));
            case RecommendationMoved e ->
                    records.create(at, RecommendationRow.of(id, e.outline(), e.steps(), at, null));
            case RecommendationCorrected e ->
                    records.create(
                            at, RecommendationRow.of(id, e.outline(), e.steps(), at, e.reason()));
            case RecommendationRetracted e ->
                    records.change(id, at, row -> row.retracted(at, e.reason()));
        }
    }
}
