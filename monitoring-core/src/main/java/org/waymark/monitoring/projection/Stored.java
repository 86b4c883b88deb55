package org.waymark.monitoring.projection;

import java.time.Instant;

/**
 * Where and when an event was stored; a parameter of projection handlers.
 *
 * @param position global position in the event store
 * @param version version of its record after it
 * @param recordedAt when it was recorded, as opposed to the day on which it happened
 * @param actor id of the account or automation that caused it
 */
public record Stored(long position, long version, Instant recordedAt, String actor) {}
