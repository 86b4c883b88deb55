package org.waymark.monitoring.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords: the next try has to wait. */
final class SlowedDown extends AuthenticationException {

    private final Duration left;

    SlowedDown(Duration left) {
        super("Too many wrong passwords for this name.");
        this.left = left;
    }

    /** Whole seconds to wait, at least one. */
    long seconds() {
        return Math.max(1, left.plusMillis(999).toSeconds());
    }
}
