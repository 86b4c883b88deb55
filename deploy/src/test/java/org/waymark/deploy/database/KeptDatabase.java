package org.waymark.deploy.database;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.DriverManager;

/** A program for tests to kill: commits one row, says so, and waits for its end. */
final class KeptDatabase {

    private KeptDatabase() {}

    public static void main(String[] args) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]));
        try (var connection =
                        DriverManager.getConnection(
                                database.getJdbcUrl(),
                                database.getUsername(),
                                database.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (word text)");
            statement.execute("INSERT INTO kept VALUES ('acknowledged')");
            new PrintStream(System.out, true).println("committed");
            System.in.read();
        }
    }
}
