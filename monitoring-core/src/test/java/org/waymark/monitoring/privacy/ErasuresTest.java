package org.waymark.monitoring.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.testing.TestDatabase;

@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.class)
class ErasuresTest {

    @SpringBootApplication(
            scanBasePackages = {
                "org.waymark.monitoring.privacy",
                "org.waymark.monitoring.eventstore"
            })
    static class Application {}

    private static final Actor ADMIN = Actor.of("a1", "ADMIN", Source.API);

    @Autowired private KeyVault vault;
    @Autowired private Erasures erasures;
    @Autowired private JdbcClient jdbc;

    @Test
    void destroysTheKeyAndRecordsWhy() {
        KeyId key = vault.keyFor("participant", "somebody");
        Sealed name = vault.seal(key, "Somebody");

        long position = erasures.erase(key, ErasureReason.ASKED_BY_PERSON, ADMIN).position();

        assertThat(vault.openUnlessErased(name)).isEmpty();
        assertThat(position).isPositive();
        assertThat(storedAbout(key))
                .contains("privacy.KeyDestroyed", "asked-by-person", "participant")
                .doesNotContain("somebody");
    }

    @Test
    void erasesOnce() {
        KeyId key = vault.create("conversation");
        long first = erasures.erase(key, ErasureReason.RETENTION_OVER, ADMIN).version();

        assertThat(erasures.erase(key, ErasureReason.RETENTION_OVER, ADMIN).version())
                .isEqualTo(first);
    }

    @Test
    void refusesAKeyThatNeverWas() {
        assertThatThrownBy(
                        () -> erasures.erase(KeyId.random(), ErasureReason.RETENTION_OVER, ADMIN))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.rule()).isEqualTo("ErasesOnlyKnownKeys"));
    }

    private String storedAbout(KeyId key) {
        return jdbc.sql(
                        """
                        select payload_type || ' ' || payload::text from event_store.domain_event_entry
                        where aggregate_identifier = ?
                        """)
                .param(key.value())
                .query(String.class)
                .single();
    }
}
