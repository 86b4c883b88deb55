package org.waymark.monitoring.eventstore;

import java.util.Locale;

/** The door through which a command came in; stored in the metadata of its events. */
public enum Source {
    API,
    IMPORT,
    HOTLINE,
    AUTOMATION;

    /** As stored: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
