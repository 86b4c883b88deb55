package org.waymark.monitoring.copy;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows into a table by one {@code COPY}, within the transaction of its connection. */
public final class BinaryCopy {

    private BinaryCopy() {}

    /** Who has the rows. */
    @FunctionalInterface
    public interface Sender {

        /** Sends all of them, in the order of the columns. */
        void send(BinaryRows rows) throws SQLException;
    }

    /**
     * Copies rows.
     *
     * @param into table and its columns, as {@code schema.table (first, second)}
     * @param options further options of {@code COPY}, each after a comma; empty for none
     * @return how many were copied
     * @throws SQLException when a row was not accepted; then none is stored
     */
    public static long copy(Connection connection, String into, String options, Sender sender)
            throws SQLException {
        CopyIn copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY %s FROM STDIN (FORMAT binary%s)".formatted(into, options));
        try {
            BinaryRows rows = new BinaryRows((bytes, length) -> copy.writeToCopy(bytes, 0, length));
            rows.begin();
            sender.send(rows);
            rows.end();
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
