package org.waymark.deploy.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The limit: one row with the same JSON into a table like the event table, committed by itself. */
final class RawCommits implements Contestant {

    private static final String INSERT =
            """
            INSERT INTO benchmark.raw_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                payload_type, payload_revision, payload, meta_data)
            VALUES (?, ?, 0, 'Training', now(), ?, ?, ?, ?)
            """;

    private final JdbcConnectionDetails database;
    private final StoredEvent event;

    RawCommits(JdbcConnectionDetails database, JdbcClient jdbc) {
        this.database = database;
        this.event = newest(jdbc);
        jdbc.sql("DROP SCHEMA IF EXISTS benchmark CASCADE").update();
        jdbc.sql("CREATE SCHEMA benchmark").update();
        jdbc.sql(
                        "CREATE TABLE benchmark.raw_event"
                                + " (LIKE event_store.domain_event_entry INCLUDING ALL)")
                .update();
        // Numbers taken from the events' sequence would be gaps that projections wait for.
        jdbc.sql("CREATE SEQUENCE benchmark.global_index").update();
        jdbc.sql(
                        "ALTER TABLE benchmark.raw_event ALTER global_index"
                                + " SET DEFAULT nextval('benchmark.global_index')")
                .update();
    }

    private record StoredEvent(String type, String revision, String payload, String metadata) {}

    private static StoredEvent newest(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        SELECT payload_type AS type, payload_revision AS revision, payload, meta_data AS metadata
                        FROM event_store.domain_event_entry ORDER BY global_index DESC LIMIT 1
                        """)
                .query(StoredEvent.class)
                .single();
    }

    @Override
    public String name() {
        return "raw commit";
    }

    @Override
    public Client client() throws Exception {
        Connection connection =
                DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
        PreparedStatement insert = connection.prepareStatement(INSERT);
        insert.setString(3, event.type());
        insert.setString(4, event.revision());
        insert.setString(5, event.payload());
        insert.setString(6, event.metadata());
        return new Client() {
            @Override
            public void record() throws Exception {
                insert.setString(1, Examples.freshId());
                insert.setString(2, Examples.freshId());
                insert.executeUpdate();
            }

            @Override
            public void close() throws Exception {
                connection.close();
            }
        };
    }
}
