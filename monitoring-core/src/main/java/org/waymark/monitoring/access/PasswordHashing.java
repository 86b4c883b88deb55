package org.waymark.monitoring.access;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB and two passes (OWASP Password Storage Cheat Sheet). Slow and large on
 * purpose, so only a few run at once: a crowd that signs in waits its turn instead of filling the
 * memory. Who comes when fifty wait already is sent away: they are more than can be checked while
 * somebody has patience, and rather a machine than people.
 */
@Component
class PasswordHashing {

    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int LANES = 1;
    private static final int MEMORY_IN_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 3;
    private static final int WAITING = 50;

    private final Argon2PasswordEncoder argon =
            new Argon2PasswordEncoder(SALT, LENGTH, LANES, MEMORY_IN_KIB, PASSES);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Semaphore places = new Semaphore(AT_ONCE + WAITING);
    private volatile @Nullable String nobodys;

    /** Waits however many others do: a new password is set by somebody who is signed in. */
    String hash(String password) {
        return inTurn(() -> String.valueOf(argon.encode(password)));
    }

    /**
     * Whether the password is the one of this hash.
     *
     * @throws SlowedDown when too many wait already
     */
    boolean matches(String password, String hash) {
        if (!places.tryAcquire()) {
            throw new SlowedDown("Too many are signing in at this moment", Duration.ofSeconds(1));
        }
        try {
            return inTurn(() -> argon.matches(password, hash));
        } finally {
            places.release();
        }
    }

    /**
     * Takes as long as a real check, so that the time of an answer does not tell which names exist.
     *
     * @throws SlowedDown when too many wait already
     */
    void spendTheTime(String password) {
        boolean ignored = matches(password, nobodysHash());
    }

    /** Made when it is first needed, since it would slow each start down. */
    private String nobodysHash() {
        String known = nobodys;
        if (known == null) {
            known = hash("the hash that unknown names are checked against");
            nobodys = known;
        }
        return known;
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
