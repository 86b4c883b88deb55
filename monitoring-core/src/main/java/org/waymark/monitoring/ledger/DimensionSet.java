package org.waymark.monitoring.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A combination of dimensions that facts share. Its id is computed from its values, so that the
 * live ledger and a rebuilt one agree on it without asking each other.
 *
 * @param values without the programme, which is kept with each fact
 */
record DimensionSet(UUID id, Map<Dimension, String> values) {

    /** The dimensions that have a column in the table of combinations. */
    static final List<Dimension> STORED =
            Arrays.stream(Dimension.values())
                    .filter(dimension -> dimension.isStored() && dimension != Dimension.PROGRAMME)
                    .toList();

    static DimensionSet of(Map<Dimension, String> values) {
        return new DimensionSet(id(values), values);
    }

    /** By the names of the dimensions, so that a new dimension changes no id. */
    private static UUID id(Map<Dimension, String> values) {
        StringBuilder text = new StringBuilder();
        for (Dimension dimension : STORED) {
            String value = values.get(dimension);
            if (value != null) {
                text.append(dimension.name()).append('=').append(value).append('\n');
            }
        }
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
