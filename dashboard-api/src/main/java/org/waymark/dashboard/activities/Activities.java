package org.waymark.dashboard.activities;

import org.springframework.stereotype.Component;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.activity.ActivityCommand;
import org.waymark.monitoring.activity.ActivityId;
import org.waymark.monitoring.activity.ActivityOutline;

/** Turns what is sent about new activities into commands. */
@Component
public class Activities {

    private final RecordDoor door;
    private final BoardOfMeeting boards;

    Activities(RecordDoor door, BoardOfMeeting boards) {
        this.door = door;
        this.boards = boards;
    }

    /** The command that plans or logs an activity under this id. */
    public ActivityCommand command(String id, ActivityRequest request, Caller caller) {
        ActivityCommand command = request.command(new ActivityId(id), door.today());
        check(request.outline(), caller);
        return command;
    }

    /** Requires that it is within reach, and that what it belongs to exists. */
    void check(ActivityOutline about, Caller caller) {
        door.check(caller, about.programme(), about.phase(), about.country(), about.organiser());
        boards.check(about);
    }
}
