package org.waymark.monitoring.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.waymark.monitoring.kernel.Precision;

/**
 * A combination of what facts share. Its id is computed from it, so that the live ledger and a
 * rebuilt one agree on it without asking each other.
 */
record DimensionSet(UUID id, Shared shared) {

    /** The dimensions that have a column in the table of combinations. */
    static final List<Dimension> STORED =
            Arrays.stream(Dimension.values())
                    .filter(dimension -> dimension.isStored() && dimension != Dimension.PROGRAMME)
                    .toList();

    /**
     * What facts share.
     *
     * @param values the programme among them is not stored with the others, but with each fact
     * @param recordType for example training
     */
    record Shared(DimensionValues values, Precision precision, String recordType) {}

    static DimensionSet of(Shared shared) {
        return new DimensionSet(id(shared), shared);
    }

    /** By the names of the dimensions, so that a new dimension changes no id. */
    private static UUID id(Shared shared) {
        StringBuilder text = new StringBuilder();
        for (Dimension dimension : STORED) {
            String value = shared.values().get(dimension);
            if (value != null) {
                text.append(dimension.name()).append('=').append(value).append('\n');
            }
        }
        text.append("precision=").append(shared.precision().code()).append('\n');
        text.append("record type=").append(shared.recordType()).append('\n');
        ByteBuffer hash = ByteBuffer.wrap(sha256(text.toString()));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
