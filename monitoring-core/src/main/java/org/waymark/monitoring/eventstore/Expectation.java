package org.waymark.monitoring.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * What the sender of a command expects of the record.
 *
 * @param version the version that the sender saw ({@code If-Match}); null when it does not matter
 * @param fingerprint keyed hash of the request, the same for its repetition and for nothing else;
 *     null when the command's own record recognises repetitions
 */
public record Expectation(@Nullable Long version, @Nullable String fingerprint) {

    /** No expectation. */
    public static final Expectation NONE = new Expectation(null, null);
}
