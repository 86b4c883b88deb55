package org.waymark.monitoring.person;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.person.MergeEvent.PeopleMerged;
import org.waymark.monitoring.person.MergeEvent.PeopleSplit;
import org.waymark.monitoring.projection.Projection;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.RecordRegister;

/** Every pair that was ever merged, as it stands. */
@Component
@ProcessingGroup(MergeRegister.NAME)
public class MergeRegister implements Projection {

    /** Name of the projection. */
    public static final String NAME = "person-merge-register";

    private final RecordRegister<MergeRow> records;

    MergeRegister(JdbcTemplate template) {
        this.records =
                new RecordRegister<>(
                        "person_merge_register",
                        MergeRow.class,
                        List.of("merged", "split"),
                        template);
    }

    @Override
    public List<String> tables() {
        return List.of(records.table());
    }

    /** The merges, to find and to list. */
    public RecordRegister<MergeRow> records() {
        return records;
    }

    @EventHandler
    void on(MergeEvent event, Stored at) {
        records.create(
                at,
                switch (event) {
                    case PeopleMerged e -> row(e.mergeId(), "merged", e.merger(), e.reason(), at);
                    case PeopleSplit e -> row(e.mergeId(), "split", e.merger(), e.reason(), at);
                });
    }

    private static MergeRow row(String id, String state, Merger merger, String reason, Stored at) {
        return new MergeRow(id, state, merger, reason, at.version(), at.recordedAt());
    }
}
