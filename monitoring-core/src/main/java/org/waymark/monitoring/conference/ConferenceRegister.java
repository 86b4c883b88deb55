package org.waymark.monitoring.conference;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.conference.ConferenceEvent.ConferenceAnnounced;
import org.waymark.monitoring.conference.ConferenceEvent.ConferenceCancelled;
import org.waymark.monitoring.conference.ConferenceEvent.ConferenceCorrected;
import org.waymark.monitoring.conference.ConferenceEvent.ConferenceRetracted;
import org.waymark.monitoring.conference.ConferenceEvent.RegistrationMoved;
import org.waymark.monitoring.conference.ConferenceEvent.RegistrationsRecorded;
import org.waymark.monitoring.conference.ConferenceEvent.SessionsPublished;
import org.waymark.monitoring.conference.ConferenceEvent.TurnoutRecorded;
import org.waymark.monitoring.projection.Projection;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.RecordRegister;

/** All conferences as they stand. */
@Component
@ProcessingGroup(ConferenceRegister.NAME)
public class ConferenceRegister implements Projection {

    /** Name of the projection. */
    public static final String NAME = "conference-register";

    private final RecordRegister<ConferenceRow> records;

    ConferenceRegister(JdbcTemplate template) {
        this.records =
                new RecordRegister<>(
                        "conference_register",
                        ConferenceRow.class,
                        List.of("held", "cancelled"),
                        template);
    }

    @Override
    public List<String> tables() {
        return List.of(records.table());
    }

    /** The conferences, to find and to list. */
    public RecordRegister<ConferenceRow> records() {
        return records;
    }

    @EventHandler
    void on(ConferenceEvent event, Stored at) {
        if (event instanceof ConferenceAnnounced announced) {
            records.create(
                    at, ConferenceRow.announced(announced.conferenceId(), announced.outline(), at));
        } else {
            records.change(event.conferenceId(), at, row -> after(row, event, at));
        }
    }

    private static ConferenceRow after(ConferenceRow row, ConferenceEvent event, Stored at) {
        return switch (event) {
            case ConferenceAnnounced e -> row;
            case SessionsPublished e -> row.with(e.sessions(), at);
            case RegistrationMoved e -> row.moved(e.status(), at);
            case RegistrationsRecorded e -> row.with(e.registration(), at);
            case TurnoutRecorded e ->
                    row.as(
                            "held",
                            e.outline(),
                            e.registrations(),
                            e.attendance(),
                            row.reason(),
                            at);
            case ConferenceCorrected e ->
                    row.as(
                            row.state(),
                            e.outline(),
                            e.registrations(),
                            e.attendance(),
                            e.reason(),
                            at);
            case ConferenceCancelled e -> row.ended("cancelled", e.reason(), at);
            case ConferenceRetracted e -> row.ended(RecordRegister.RETRACTED, e.reason(), at);
        };
    }
}
