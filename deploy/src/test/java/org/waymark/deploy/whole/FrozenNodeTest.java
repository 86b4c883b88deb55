package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A node that freezes in the middle of a transaction does not keep what it had locked. */
@WholeWaymark
class FrozenNodeTest {

    private static final String ACCOUNT =
            "SELECT username FROM access.account WHERE username = 'peer' FOR UPDATE";

    @Autowired private DataSource source;

    @Test
    void everyConnectionEndsATransactionInWhichNothingHappens() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet limit =
                        statement.executeQuery("SHOW idle_in_transaction_session_timeout")) {
            assertThat(limit.next()).isTrue();
            assertThat(limit.getString(1)).isEqualTo("30s");
        }
    }

    /** With a shorter limit, so that nobody waits for half a minute. */
    @Test
    void anotherNodeGetsTheRowsOfAFrozenOne() throws SQLException {
        try (Connection frozen = source.getConnection();
                Connection other = source.getConnection()) {
            frozen.setAutoCommit(false);
            execute(frozen, "SET LOCAL idle_in_transaction_session_timeout = '300ms'");
            execute(frozen, ACCOUNT);

            execute(other, "SET lock_timeout = '20s'");
            execute(other, ACCOUNT);
            execute(other, "RESET lock_timeout");

            assertThatThrownBy(() -> execute(frozen, ACCOUNT)).isInstanceOf(SQLException.class);
        }
    }

    private static void execute(Connection on, String statement) throws SQLException {
        try (Statement prepared = on.createStatement()) {
            prepared.execute(statement);
        }
    }
}
