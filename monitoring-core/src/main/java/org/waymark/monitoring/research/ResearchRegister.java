package org.waymark.monitoring.research;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.projection.Projection;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.RecordRegister;
import org.waymark.monitoring.research.ResearchEvent.ResearchCorrected;
import org.waymark.monitoring.research.ResearchEvent.ResearchRecorded;
import org.waymark.monitoring.research.ResearchEvent.ResearchRetracted;

/** All research as they stand, for lists and pages. */
@Component
@ProcessingGroup(ResearchRegister.NAME)
public class ResearchRegister implements Projection {

    /** Name of the projection. */
    public static final String NAME = "research-register";

    private final RecordRegister<ResearchRow> records;

    ResearchRegister(JdbcTemplate template) {
        this.records =
                new RecordRegister<>(
                        "research_register", ResearchRow.class, List.of("recorded"), template);
    }

    @Override
    public List<String> tables() {
        return List.of(records.table());
    }

    /** The records to read. */
    public RecordRegister<ResearchRow> records() {
        return records;
    }

    @EventHandler
    void on(ResearchEvent event, Stored at) {
        String id = event.researchId();
        switch (event) {
            case ResearchRecorded e ->
                    records.create(at, ResearchRow.of(id, e.outline(), at, null));
            case ResearchCorrected e ->
                    records.create(at, ResearchRow.of(id, e.outline(), at, e.reason()));
            case ResearchRetracted e ->
                    records.change(id, at, row -> row.retracted(at, e.reason()));
        }
    }
}
