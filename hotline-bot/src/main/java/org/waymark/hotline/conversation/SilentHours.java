package org.waymark.hotline.conversation;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When nothing is pushed to a child who is not there: others near it may be asleep, or see the
 * screen light up. Equal times mean that there are no silent hours.
 *
 * @param from local time at which they begin
 * @param until local time at which they end, on the next day when earlier than {@code from}
 * @param zone of both
 */
public record SilentHours(LocalTime from, LocalTime until, ZoneId zone) {

    /** The first moment, not before this one, at which something may be pushed. */
    Instant allowedFrom(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        if (!silent(local.toLocalTime())) {
            return at;
        }
        ZonedDateTime end = local.with(until);
        return (end.isBefore(local) ? end.plusDays(1) : end).toInstant();
    }

    private boolean silent(LocalTime time) {
        return from.isAfter(until)
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
    }
}
