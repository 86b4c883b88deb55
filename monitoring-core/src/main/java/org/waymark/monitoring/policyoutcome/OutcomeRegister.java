package org.waymark.monitoring.policyoutcome;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.kernel.Codes;
import org.waymark.monitoring.policyoutcome.OutcomeEvent.ContributionFound;
import org.waymark.monitoring.policyoutcome.OutcomeEvent.OutcomeCorrected;
import org.waymark.monitoring.policyoutcome.OutcomeEvent.OutcomeRecorded;
import org.waymark.monitoring.policyoutcome.OutcomeEvent.OutcomeRetracted;
import org.waymark.monitoring.policyoutcome.OutcomeEvent.StageReached;
import org.waymark.monitoring.projection.Projection;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.RecordRegister;

/** All policy outcomes as they stand, for lists and pages. */
@Component
@ProcessingGroup(OutcomeRegister.NAME)
public class OutcomeRegister implements Projection {

    /** Name of the projection. */
    public static final String NAME = "policy-outcome-register";

    private final RecordRegister<OutcomeRow> records;

    OutcomeRegister(JdbcTemplate template) {
        this.records =
                new RecordRegister<>(
                        "policy_outcome_register",
                        OutcomeRow.class,
                        Codes.all(Stage.class),
                        template);
    }

    @Override
    public List<String> tables() {
        return List.of(records.table());
    }

    /** The records to read. */
    public RecordRegister<OutcomeRow> records() {
        return records;
    }

    @EventHandler
    void on(OutcomeEvent event, Stored at) {
        String id = event.outcomeId();
        switch (event) {
            case OutcomeRecorded e ->
                    records.create(
                            at,
                            OutcomeRow.of(
                                    id, e.outline(), e.stages(), e.contributions(), at, null));
            case StageReached e -> records.change(id, at, row -> row.at(e.stages(), at));
            case ContributionFound e ->
                    records.change(id, at, row -> row.with(e.contribution(), at));
            case OutcomeCorrected e ->
                    records.create(
                            at,
                            OutcomeRow.of(
                                    id,
                                    e.outline(),
                                    e.stages(),
                                    e.contributions(),
                                    at,
                                    e.reason()));
            case OutcomeRetracted e -> records.change(id, at, row -> row.retracted(at, e.reason()));
        }
    }
}
