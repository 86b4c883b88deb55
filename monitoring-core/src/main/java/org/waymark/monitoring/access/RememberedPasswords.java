package org.waymark.monitoring.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers for some minutes that a name and password were right, so that a client with HTTP Basic
 * pays for Argon2id once and not with each request. The password itself is not kept: only an HMAC
 * under a random key that this process forgets when it ends.
 */
@Component
class RememberedPasswords {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key = randomKey();
    private final Cache<String, Account> right =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(10_000).build();

    /**
     * The account as it was at the check; when many ask at once for the first time, one checks and
     * the others wait.
     */
    Optional<Account> find(String username, String password, Supplier<Optional<Account>> check) {
        return Optional.ofNullable(
                right.get(hmac(username, password), hmac -> check.get().orElse(null)));
    }

    void forget(String username, String password) {
        right.invalidate(hmac(username, password));
    }

    private String hmac(String username, String password) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(username.getBytes(UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA256.", e);
        }
    }

    private static SecretKeySpec randomKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, HMAC);
    }
}
