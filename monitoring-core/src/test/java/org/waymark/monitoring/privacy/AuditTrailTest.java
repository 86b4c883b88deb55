package org.waymark.monitoring.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

    private final PrivacyDatabase database = PrivacyDatabase.fresh();
    private final AuditTrail trail =
            new AuditTrail(
                    new AuditEntries(database.jdbc()),
                    database.keys(),
                    database.transaction(),
                    Clock.systemUTC());

    @Test
    void isWholeWhenNothingWasRead() {
        assertThat(trail.firstBroken()).isEmpty();
        assertThat(trail.latest()).isEmpty();
    }

    @Test
    void showsWhoReadWhatNewestFirst() {
        trail.sealedRead("a1", "training.attendance", "t1");
        trail.accountChanged("a2", "token-issued", "a1");

        assertThat(trail.before(Long.MAX_VALUE, 10))
                .extracting(AuditEntry::position, AuditEntry::accountId, AuditEntry::action)
                .containsExactly(
                        tuple(2L, "a2", "account-changed"), tuple(1L, "a1", "sealed-read"));
        assertThat(trail.before(2, 10)).hasSize(1);
    }

    @Test
    void staysOneUnbrokenChainUnderManyWriters() throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(
                    IntStream.range(0, 200)
                            .<Callable<Boolean>>mapToObj(number -> () -> read("t" + number))
                            .toList());
        }

        assertThat(trail.latest()).map(AuditEntry::position).hasValue(200L);
        assertThat(trail.firstBroken()).isEmpty();
    }

    @Test
    void joinsTheSurroundingTransaction() {
        database.transaction()
                .executeWithoutResult(status -> {
                    read("rolled back");
                    status.setRollbackOnly();
                });
        read("kept");

        assertThat(trail.before(Long.MAX_VALUE, 10))
                .extracting(AuditEntry::recordId)
                .containsExactly("kept");
        assertThat(trail.firstBroken()).isEmpty();
    }

    @Test
    void refusesChangesDeletionsAndEmptying() {
        read("t1");

        for (String statement :
                new String[] {
                    "update privacy.audit_entry set account_id = 'x'",
                    "delete from privacy.audit_entry",
                    "truncate privacy.audit_entry"
                }) {
            assertThatThrownBy(() -> database.jdbc().sql(statement).update())
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void namesTheFirstLineThatWasChanged() {
        readFive();
        withoutTheTrigger("update privacy.audit_entry set account_id = 'x' where position = 3");

        assertThat(trail.firstBroken()).hasValue(3L);
    }

    @Test
    void namesTheFirstLineThatIsMissing() {
        readFive();
        withoutTheTrigger("delete from privacy.audit_entry where position = 2");

        assertThat(trail.firstBroken()).hasValue(2L);
    }

    @Test
    void noticesThatTwoLinesChangedPlaces() {
        readFive();
        withoutTheTrigger(
                "update privacy.audit_entry set position = -position where position in (2, 3)",
                "update privacy.audit_entry set position = 5 + position where position < 0");

        assertThat(trail.firstBroken()).hasValue(2L);
    }

    private void readFive() {
        IntStream.rangeClosed(1, 5).forEach(number -> read("t" + number));
    }

    private boolean read(String record) {
        trail.sealedRead("a1", "training.attendance", record);
        return true;
    }

    private void withoutTheTrigger(String... statements) {
        String table = "alter table privacy.audit_entry %s trigger audit_entry_never_changes";
        database.jdbc().sql(table.formatted("disable")).update();
        for (String statement : statements) {
            database.jdbc().sql(statement).update();
        }
        database.jdbc().sql(table.formatted("enable")).update();
    }
}
