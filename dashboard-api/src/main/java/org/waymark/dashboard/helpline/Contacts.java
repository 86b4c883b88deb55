package org.waymark.dashboard.helpline;

import org.springframework.stereotype.Component;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.helpline.ContactId;
import org.waymark.monitoring.helpline.ContactOutline;
import org.waymark.monitoring.helpline.HelplineContactCommand.RecordContact;

/** Turns what is sent about contacts of older help lines into commands. */
@Component
public class Contacts {

    private final RecordDoor door;

    Contacts(RecordDoor door) {
        this.door = door;
    }

    /** The command that records a contact under this id, within the caller's reach. */
    public RecordContact command(String id, ContactRequest request, Caller caller) {
        ContactOutline about = request.outline();
        door.check(caller, about.programme(), about.phase(), about.country(), about.partner());
        return new RecordContact(new ContactId(id), about, door.today());
    }
}
