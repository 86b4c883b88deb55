package org.waymark.monitoring.web;

/** A change came without {@code If-Match}. */
public final class VersionMissing extends RuntimeException {

    VersionMissing() {
        super(
                "Send the record's version in the header If-Match, as you read it in ETag, for"
                        + " example If-Match: \"1\".");
    }
}
