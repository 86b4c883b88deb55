package org.waymark.monitoring.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of an API token: {@code wmk_}, 16 hex digits that find it, {@code _}, and 256 random
 * bits in Base64url.
 */
record TokenSecret(String id, String secret) {

    private static final Pattern FORM = Pattern.compile("wmk_([0-9a-f]{16})_([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenSecret random() {
        String id = HexFormat.of().formatHex(bytes(8));
        return new TokenSecret(
                id, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32)));
    }

    static Optional<TokenSecret> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new TokenSecret(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** What is stored: the secret is random, so that a fast hash is enough. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    /** The whole token. */
    String text() {
        return "wmk_" + id + "_" + secret;
    }

    @Override
    public String toString() {
        return "TokenSecret[" + id + "]";
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
