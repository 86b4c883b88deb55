package org.waymark.monitoring.eventstore;

/**
 * The proof that a command was accepted and stored.
 *
 * @param position global position of the last event it caused; hand it to {@code atLeast} to read
 *     one's own write
 * @param version version of the record after it (number of its events), for {@code If-Match}
 * @param repeated whether this was the repetition of a command that had been stored before
 */
public record Receipt(long position, long version, boolean repeated) {}
