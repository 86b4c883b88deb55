package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.hotline.testing.HelpLine;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.privacy.Sealed;

/** What a database still holds of conversations. */
final class Leftovers {

    private static final List<String> SEALED =
            List.of(
                    """
                    SELECT DISTINCT it ->> 'key' AS key, it ->> 'cipher' AS cipher
                    FROM event_store.domain_event_entry e,
                        jsonb_path_query(payload::jsonb, '$.** ? (exists(@.key) && exists(@.cipher))') it
                    """,
                    "SELECT key_id::text AS key, cipher FROM hotline.inbox WHERE cipher IS NOT"
                            + " NULL",
                    "SELECT key_id::text AS key, cipher FROM hotline.outbox WHERE cipher IS NOT"
                            + " NULL AND state <> 'waiting'",
                    "SELECT seal_key AS key, cipher FROM hotline.desk_draft");

    private Leftovers() {}

    /** Every sealed value that somebody with all keys can still open. */
    static List<String> readable(HelpLine line) {
        KeyVault vault = line.get(KeyVault.class);
        return SEALED.stream()
                .flatMap(query -> sealed(line, query))
                .map(vault::openUnlessErased)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Stream<Sealed> sealed(HelpLine line, String query) {
        return line
                .database()
                .sql(query)
                .query((row, n) -> new Sealed(row.getString("key"), row.getString("cipher")))
                .list()
                .stream();
    }

    /** What is counted of contacts: the events that figures are made from, and the shift's. */
    static List<Map<String, Object>> statistics(HelpLine line) {
        return line.database()
                .sql(
                        """
                        SELECT payload_type AS what, payload::text AS fact
                        FROM event_store.domain_event_entry WHERE payload_type LIKE 'helpline.%'
                        UNION ALL
                        SELECT 'shift', row_to_json(contact)::text FROM hotline.desk_contact contact
                        ORDER BY what, fact
                        """)
                .query()
                .listOfRows();
    }

    /** Every row of every table of ours, as text. */
    static List<String> rows(HelpLine line) {
        List<String> tables =
                line.database()
                        .sql(
                                """
                                SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
                                WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                                """)
                        .query(String.class)
                        .list();
        assertThat(tables).hasSizeGreaterThan(10);
        return tables.stream().flatMap(table -> rows(line, table)).toList();
    }

    private static Stream<String> rows(HelpLine line, String table) {
        return line
                .database()
                .sql("SELECT '" + table + " ' || row_to_json(t)::text FROM " + table + " t")
                .query(String.class)
                .list()
                .stream();
    }
}
