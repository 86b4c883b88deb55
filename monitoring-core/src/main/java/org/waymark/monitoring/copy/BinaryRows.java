package org.waymark.monitoring.copy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sends rows in the binary format of PostgreSQL's {@code COPY}, which neither side has to print or
 * parse. Sends them while they are being made, so that the server stores the first ones meanwhile.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html#SQL-COPY-FILE-FORMATS">COPY,
 *     binary format</a>
 */
public final class BinaryRows {

    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
    };
    private static final int SENT_AT_ONCE = 64 * 1024;
    private static final int NULL = -1;
    private static final short END = -1;

    /** From when PostgreSQL counts days and microseconds: 1 January 2000. */
    private static final long DAY_0 = LocalDate.of(2000, 1, 1).toEpochDay();

    private static final long SECOND_0 = Duration.ofDays(DAY_0).toSeconds();
    private static final long MICROS_A_SECOND = 1_000_000;
    private static final int NANOS_A_MICRO = 1_000;

    private final Receiver receiver;
    private final ByteBuffer waiting = ByteBuffer.allocate(SENT_AT_ONCE);

    /** To whom rows are sent. */
    @FunctionalInterface
    interface Receiver {

        /** Takes the first bytes of an array, which is overwritten afterwards. */
        void take(byte[] bytes, int length) throws SQLException;
    }

    BinaryRows(Receiver receiver) {
        this.receiver = receiver;
    }

    /** What comes before all rows. */
    void begin() {
        waiting.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** Begins a row of so many values. */
    public void row(int values) throws SQLException {
        roomFor(Short.BYTES);
        waiting.putShort((short) values);
    }

    /**
     * The next value of the row.
     *
     * @param value a {@code Long} for bigint, {@code Integer} for integer, {@code LocalDate} for
     *     date, {@code Instant} for timestamptz, {@code UUID} for uuid, {@code String} for text and
     *     json, or their bytes in UTF-8; or null
     */
    public void value(@Nullable Object value) throws SQLException {
        roomFor(Integer.BYTES + 2 * Long.BYTES);
        switch (value) {
            case null -> waiting.putInt(NULL);
            case String text -> bytes(text.getBytes(StandardCharsets.UTF_8));
            case byte[] text -> bytes(text);
            case Long number -> waiting.putInt(Long.BYTES).putLong(number);
            case Integer number -> waiting.putInt(Integer.BYTES).putInt(number);
            case LocalDate day ->
                    waiting.putInt(Integer.BYTES).putInt((int) (day.toEpochDay() - DAY_0));
            case Instant time ->
                    waiting.putInt(Long.BYTES)
                            .putLong(
                                    (time.getEpochSecond() - SECOND_0) * MICROS_A_SECOND
                                            + time.getNano() / NANOS_A_MICRO);
            case UUID id ->
                    waiting.putInt(2 * Long.BYTES)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits());
            default -> throw new IllegalArgumentException("No column holds a " + value.getClass());
        }
    }

    /** Rows that were encoded by another. */
    void encoded(byte[] rows) throws SQLException {
        send();
        receiver.take(rows, rows.length);
    }

    /** What comes after all rows. */
    void end() throws SQLException {
        roomFor(Short.BYTES);
        waiting.putShort(END);
        send();
    }

    private void bytes(byte[] bytes) throws SQLException {
        waiting.putInt(bytes.length);
        if (bytes.length > waiting.remaining()) {
            send();
        }
        if (bytes.length > waiting.remaining()) {
            receiver.take(bytes, bytes.length);
        } else {
            waiting.put(bytes);
        }
    }

    private void roomFor(int length) throws SQLException {
        if (waiting.remaining() < length) {
            send();
        }
    }

    /** Sends what waits to be sent. */
    void send() throws SQLException {
        receiver.take(waiting.array(), waiting.position());
        waiting.clear();
    }
}
