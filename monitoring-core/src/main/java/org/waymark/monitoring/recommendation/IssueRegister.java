package org.waymark.monitoring.recommendation;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.projection.Projection;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.recommendation.IssueEvent.IssueCorrected;
import org.waymark.monitoring.recommendation.IssueEvent.IssueRaised;
import org.waymark.monitoring.recommendation.IssueEvent.IssueRetracted;
import org.waymark.monitoring.register.RecordRegister;

/** All issues as they stand, for lists and pages. */
@Component
@ProcessingGroup(IssueRegister.NAME)
public class IssueRegister implements Projection {

    /** Name of the projection. */
    public static final String NAME = "issue-register";

    private final RecordRegister<IssueRow> records;

    IssueRegister(JdbcTemplate template) {
        this.records =
                new RecordRegister<>("issue_register", IssueRow.class, List.of("raised"), template);
    }

    @Override
    public List<String> tables() {
        return List.of(records.table());
    }

    /** The records to read. */
    public RecordRegister<IssueRow> records() {
        return records;
    }

    @EventHandler
    void on(IssueEvent event, Stored at) {
        String id = event.issueId();
        switch (event) {
            case IssueRaised e -> records.create(at, IssueRow.of(id, e.outline(), at, null));
            case IssueCorrected e ->
                    records.create(at, IssueRow.of(id, e.outline(), at, e.reason()));
            case IssueRetracted e -> records.change(id, at, row -> row.retracted(at, e.reason()));
        }
    }
}
