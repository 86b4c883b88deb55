package org.waymark.monitoring.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The form of an API token: {@code wmk_}, 16 hex digits that find it, {@code _}, and 256 random
 * bits in Base64url.
 */
record TokenSecret(String id, String secret) {

    private static final String START = "wmk_";
    private static final int ID_ENDS = START.length() + 16;
    private static final int LENGTH = ID_ENDS + 1 + 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenSecret random() {
        String id = HexFormat.of().formatHex(bytes(8));
        return new TokenSecret(
                id, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32)));
    }

    static Optional<TokenSecret> parse(String text) {
        boolean fits =
                text.length() == LENGTH
                        && text.startsWith(START)
                        && text.charAt(ID_ENDS) == '_'
                        && text.chars().allMatch(TokenSecret::occurs);
        return fits
                ? Optional.of(
                        new TokenSecret(
                                text.substring(START.length(), ID_ENDS),
                                text.substring(ID_ENDS + 1)))
                : Optional.empty();
    }

    /** In Base64url; an id that is none of ours is not found. */
    private static boolean occurs(int letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '_'
                || letter == '-';
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
