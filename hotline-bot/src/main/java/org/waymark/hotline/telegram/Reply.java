package org.waymark.hotline.telegram;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** What came of one call of the Bot API. */
sealed interface Reply {

    /** It was done. */
    record Done(JsonNode result) implements Reply {
        @Override
        public String toString() {
            return "Done";
        }
    }

    /** HTTP 429: nothing was done, and nothing may be asked for this long. */
    record TooMany(Duration retryAfter) implements Reply {}

    /** Refused for a reason that has this code; nothing was done. */
    record Refused(int code) implements Reply {}

    /** No answer, or none that can be read: it may have been done or not. */
    record NoAnswer(String why) implements Reply {}
}
