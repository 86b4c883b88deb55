package org.waymark.monitoring.network;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.network.NetworkEvent.MemberJoined;
import org.waymark.monitoring.network.NetworkEvent.MemberLeft;
import org.waymark.monitoring.network.NetworkEvent.NetworkCorrected;
import org.waymark.monitoring.network.NetworkEvent.NetworkFormed;
import org.waymark.monitoring.network.NetworkEvent.NetworkRetracted;
import org.waymark.monitoring.projection.Projection;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.RecordRegister;

/** All networks as they stand, for lists and pages. */
@Component
@ProcessingGroup(NetworkRegister.NAME)
public class NetworkRegister implements Projection {

    /** Name of the projection. */
    public static final String NAME = "network-register";

    private final RecordRegister<NetworkRow> records;

    NetworkRegister(JdbcTemplate template) {
        this.records =
                new RecordRegister<>(
                        "network_register", NetworkRow.class, List.of("formed"), template);
    }

    @Override
    public List<String> tables() {
        return List.of(records.table());
    }

    /** The records to read. */
    public RecordRegister<NetworkRow> records() {
        return records;
    }

    @EventHandler
    void on(NetworkEvent event, Stored at) {
        String id = event.networkId();
        switch (event) {
            case NetworkFormed e ->
                    records.create(at, NetworkRow.of(id, e.outline(), e.members(), at, null));
            case MemberJoined e ->
                    records.change(
                            id, at, row -> row.with(Members.with(row.members(), e.member()), at));
            case MemberLeft e ->
                    records.change(
                            id,
                            at,
                            row ->
                                    row.with(
                                            Members.without(
                                                    row.members(), e.institution(), e.left()),
                                            at));
            case NetworkCorrected e ->
                    records.create(at, NetworkRow.of(id, e.outline(), e.members(), at, e.reason()));
            case NetworkRetracted e -> records.change(id, at, row -> row.retracted(at, e.reason()));
        }
    }
}
