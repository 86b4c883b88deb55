package org.waymark.monitoring.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows that are encoded at once and copied later, many together, since each {@code COPY} has a
 * price of its own. Encoded they take a fraction of the memory that they take as objects.
 */
public final class KeptRows {

    /** Bytes from which on a further row makes a {@code COPY} no cheaper. */
    private static final int MANY = 2 * 1024 * 1024;

    private final List<byte[]> encoded = new ArrayList<>();
    private final BinaryRows rows = new BinaryRows(this::keep);
    private long size;

    private void keep(byte[] bytes, int length) {
        encoded.add(Arrays.copyOf(bytes, length));
        size += length;
    }

    /** Takes rows; nothing but rows may be sent to it. */
    public BinaryRows rows() {
        return rows;
    }

    /** Whether there are enough for one {@code COPY}. */
    public boolean areMany() {
        return size >= MANY;
    }

    /**
     * Copies them all, and keeps none.
     *
     * @param into table and its columns, as {@code schema.table (first, second)}
     * @param options further options of {@code COPY}, each after a comma; empty for none
     * @throws SQLException when a row was not accepted; then none is stored
     */
    public void copy(Connection connection, String into, String options) throws SQLException {
        rows.send();
        if (size > 0) {
            BinaryCopy.copy(
                    connection,
                    into,
                    options,
                    binary -> {
                        for (byte[] some : encoded) {
                            binary.encoded(some);
                        }
                    });
        }
        encoded.clear();
        size = 0;
    }
}
