package org.waymark.monitoring.advocacy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.advocacy.ActionEvent.ActionCorrected;
import org.waymark.monitoring.advocacy.ActionEvent.ActionRetracted;
import org.waymark.monitoring.advocacy.ActionEvent.ActionTaken;
import org.waymark.monitoring.projection.Projection;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.RecordRegister;

/** All advocacy actions as they stand, for lists and pages. */
@Component
@ProcessingGroup(ActionRegister.NAME)
public class ActionRegister implements Projection {

    /** Name of the projection. */
    public static final String NAME = "advocacy-register";

    private final RecordRegister<ActionRow> records;

    ActionRegister(JdbcTemplate template) {
        this.records =
                new RecordRegister<>(
                        "advocacy_register", ActionRow.class, List.of("taken"), template);
    }

    @Override
    public List<String> tables() {
        return List.of(records.table());
    }

    /** The records to read. */
    public RecordRegister<ActionRow> records() {
        return records;
    }

    @EventHandler
    void on(ActionEvent event, Stored at) {
        String id = event.actionId();
        switch (event) {
            case ActionTaken e -> records.create(at, ActionRow.of(id, e.outline(), at, null));
            case ActionCorrected e ->
                    records.create(at, ActionRow.of(id, e.outline(), at, e.reason()));
            case ActionRetracted e -> records.change(id, at, row -> row.retracted(at, e.reason()));
        }
    }
}
