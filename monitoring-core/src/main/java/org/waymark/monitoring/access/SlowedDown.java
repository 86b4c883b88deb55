package org.waymark.monitoring.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords, or too many at once: the next try has to wait. */
final class SlowedDown extends AuthenticationException {

    private final Duration left;

    /**
     * Not now.
     *
     * @param why a sentence without its full stop
     */
    SlowedDown(String why, Duration left) {
        super(why);
        this.left = left;
    }

    /** Whole seconds to wait, at least one. */
    long seconds() {
        return Math.max(1, left.plusMillis(999).toSeconds());
    }
}
