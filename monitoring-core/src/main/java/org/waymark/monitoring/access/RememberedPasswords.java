package org.waymark.monitoring.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.FailedSignIns.Attempt;

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
    private final ConcurrentMap<Asked, CompletableFuture<Optional<Account>>> checking =
            new ConcurrentHashMap<>();

    /**
     * The account as it was at the check; when many ask the same at once from one address, one
     * checks and the others wait for what it finds.
     */
    Optional<Account> find(Attempt attempt, String password, Supplier<Optional<Account>> check) {
        String hmac = hmac(attempt.username(), password);
        Account known = right.getIfPresent(hmac);
        return known == null
                ? checkOnce(new Asked(hmac, attempt.address()), check)
                : Optional.of(known);
    }

    /**
     * Not while the cache is computing a value: those who ask something else would wait for that,
     * too, and nobody could count them.
     */
    private Optional<Account> checkOnce(Asked asked, Supplier<Optional<Account>> check) {
        CompletableFuture<Optional<Account>> found = new CompletableFuture<>();
        CompletableFuture<Optional<Account>> others = checking.putIfAbsent(asked, found);
        if (others != null) {
            return foundBy(others);
        }
        try {
            Optional<Account> account = check.get();
            account.ifPresent(now -> right.put(asked.hmac(), now));
            found.complete(account);
            return account;
        } catch (RuntimeException | Error e) {
            found.completeExceptionally(e);
            throw e;
        } finally {
            checking.remove(asked);
        }
    }

    private static Optional<Account> foundBy(CompletableFuture<Optional<Account>> others) {
        try {
            return others.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw e;
        }
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

    /** The same name and password from the same address. */
    private record Asked(String hmac, String address) {}

    private static SecretKeySpec randomKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, HMAC);
    }
}
