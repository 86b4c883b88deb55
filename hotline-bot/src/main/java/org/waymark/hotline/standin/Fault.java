package org.waymark.hotline.standin;

import java.time.Duration;

/** Something that goes wrong with one call of the Bot API. */
public sealed interface Fault {

    /** HTTP 429; the caller has to wait {@code retryAfterSeconds}. Nothing was done. */
    record TooMany(int retryAfterSeconds) implements Fault {}

    /** A refusal in the Bot API's own JSON, such as 403 or 400. Nothing was done. */
    record Refusal(int code, String description) implements Fault {}

    /** A gateway's answer in HTML, such as 502. Nothing was done. */
    record Gateway(int code) implements Fault {}

    /** The connection breaks before anything was done. */
    record Dropped() implements Fault {}

    /** All was done, and then the connection breaks before the answer. */
    record AnswerLost() implements Fault {}

    /** All was done, but the answer comes late. */
    record Slow(Duration delay) implements Fault {}
}
