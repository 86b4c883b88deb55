package org.waymark.deploy.database;

import java.nio.file.Path;
import java.util.Map;

/** How the embedded PostgreSQL is made and run. */
final class ServerSettings {

    private ServerSettings() {}

    /**
     * Options of {@code initdb}. The library has a door for locale options only; the others go
     * through it too, and come after its own {@code -A trust}, which they overrule.
     */
    static Map<String, String> atCreation(Path passwordFile) {
        return Map.of(
                "auth", "scram-sha-256",
                "pwfile", passwordFile.toString(),
                // Sorting and upper case must not depend on the locales a machine happens to have.
                "locale", "C",
                "locale-provider", "builtin",
                "builtin-locale", "C.UTF-8");
    }

    /** Server parameters: durable, on the loopback interface, small. */
    static Map<String, String> atStart() {
        return Map.ofEntries(
                // The library switches both off.
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("listen_addresses", "localhost"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "100"),
                Map.entry("shared_buffers", "96MB"),
                Map.entry("work_mem", "8MB"),
                Map.entry("maintenance_work_mem", "48MB"),
                Map.entry("max_wal_size", "512MB"),
                // A long vacuum of the ledger must not keep the event store from being counted.
                Map.entry("autovacuum_max_workers", "2"),
                // Of disks without moving parts. With the ordinary 4 PostgreSQL passes by the index
                // of the store as long as it has not counted what is in it.
                Map.entry("random_page_cost", "1.1"),
                Map.entry("max_logical_replication_workers", "0"),
                // Nobody copies this database while it runs: a new index need not be logged then,
                // it is written durably as it is.
                Map.entry("wal_level", "minimal"),
                Map.entry("max_wal_senders", "0"),
                Map.entry("io_method", "sync"),
                Map.entry("jit", "off"),
                // Errors reach the application over the connection; statements and rows stay out of
                // the log.
                Map.entry("log_min_messages", "fatal"),
                Map.entry("log_error_verbosity", "terse"),
                Map.entry("log_min_error_statement", "panic"));
    }
}
