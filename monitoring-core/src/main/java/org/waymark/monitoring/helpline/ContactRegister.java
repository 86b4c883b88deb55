package org.waymark.monitoring.helpline;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactClosed;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactOpened;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactRecorded;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactRetracted;
import org.waymark.monitoring.helpline.HelplineContactEvent.FeedbackGiven;
import org.waymark.monitoring.projection.Projection;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.RecordRegister;

/** All contacts with the help line, in coded facts. */
@Component
@ProcessingGroup(ContactRegister.NAME)
public class ContactRegister implements Projection {

    /** Name of the projection. */
    public static final String NAME = "contact-register";

    static final String TABLE = "contact_register";

    private final RecordRegister<ContactRow> contacts;

    ContactRegister(JdbcTemplate template) {
        this.contacts =
                new RecordRegister<>(
                        TABLE, ContactRow.class, List.of("open", "closed", "recorded"), template);
    }

    /** The rows. */
    public RecordRegister<ContactRow> contacts() {
        return contacts;
    }

    @Override
    public List<String> tables() {
        return List.of(contacts.table());
    }

    /** An event that opens, closes or records a contact holds the whole of it as it stands then. */
    @EventHandler
    void on(HelplineContactEvent event, Stored at) {
        switch (event) {
            case ContactOpened e -> contacts.create(at, ContactRow.opened(e, at));
            case ContactClosed e -> contacts.create(at, ContactRow.closed(e, at));
            case FeedbackGiven e ->
                    contacts.change(
                            e.contactId(), at, row -> row.judged(e.question(), e.yes(), at));
            case ContactRecorded e -> contacts.create(at, ContactRow.recorded(e, at));
            case ContactRetracted e -> contacts.change(e.contactId(), at, row -> row.retracted(at));
        }
    }
}
