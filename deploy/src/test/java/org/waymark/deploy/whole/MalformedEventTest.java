package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.deploy.whole.Api.Answer;
import org.waymark.monitoring.ledger.Ledger;
import org.waymark.monitoring.training.TrainingRegister;
import tools.jackson.databind.JsonNode;

/** What an administrator sees of an event that cannot be read, and does about it. */
@WholeWaymark
class MalformedEventTest extends OwnProgramme {

    private static final String LETTERS = "/api/projections/dead-letters";

    @Autowired private JdbcClient jdbc;

    @Test
    void itStopsItsOwnRecordOnlyIsVisibleAndIsTakenOnceItIsMended() {
        register();
        Answer sound =
                training("Burgas", "\"counts\": [{\"profession\": \"teacher\", \"count\": 4}]");
        String payload = payload(sound.position());
        String broken = UUID.randomUUID().toString();
        store(broken, payload.substring(0, payload.length() / 2));
        positions.awaitHead(Ledger.NAME);
        positions.awaitHead(TrainingRegister.NAME);

        Api admin = new Api(port, "admin");
        assertThat(waitingIn(admin, broken)).contains(Ledger.NAME, TrainingRegister.NAME);
        assertThat(trained()).isEqualTo(4);
        assertThat(deadLetters(admin)).isGreaterThanOrEqualTo(waitingIn(admin, broken).size());
        assertThat(taken(admin, Ledger.NAME, broken)).isFalse();

        mend(broken, payload.replace(id(sound), broken));
        waitingIn(admin, broken)
                .forEach(projection -> assertThat(taken(admin, projection, broken)).isTrue());
        assertThat(waitingIn(admin, broken)).isEmpty();
        assertThat(trained()).isEqualTo(8);
    }

    @Test
    void whatDoesNotWaitCannotBeTriedAgain() {
        Api admin = new Api(port, "admin");
        Answer noProjection = admin.post(retry("ledgers", "a"), "{}");
        Answer noRecord = admin.post(retry(Ledger.NAME, "a"), "{}");
        Answer noRebuild = admin.post("/api/projections/ledgers/rebuild", "{}");

        assertThat(List.of(noProjection.status(), noRecord.status(), noRebuild.status()))
                .containsOnly(404);
        assertThat(noProjection.json().get("field").asString()).isEqualTo("projection");
        assertThat(noRecord.json().get("field").asString()).isEqualTo("record");
        assertThat(noRebuild.json().get("detail").asString()).contains(Ledger.NAME);
    }

    private static List<String> waitingIn(Api admin, String record) {
        return admin.get(LETTERS)
                .json()
                .valueStream()
                .filter(letter -> letter.get("record").asString().equals(record))
                .map(letter -> letter.get("projection").asString())
                .toList();
    }

    private static boolean taken(Api admin, String projection, String record) {
        return admin.post(retry(projection, record), "{}").json().get("taken").asBoolean();
    }

    private static String retry(String projection, String record) {
        return "/api/projections/%s/dead-letters/%s/retry".formatted(projection, record);
    }

    private static double deadLetters(Api admin) {
        return admin.get("/actuator/prometheus")
                .raw()
                .body()
                .lines()
                .filter(line -> line.startsWith("waymark_dead_letters"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private int trained() {
        JsonNode figure =
                coordinator.get("/api/measures/people-trained?programme=" + programme).json();
        return figure.get("value").asInt();
    }

    private String payload(long position) {
        return jdbc.sql(
                        "SELECT payload FROM event_store.domain_event_entry WHERE global_index ="
                                + " :at")
                .param("at", position)
                .query(String.class)
                .single();
    }

    private void store(String id, String payload) {
        jdbc.sql(
                        """
                        INSERT INTO event_store.domain_event_entry (event_identifier, aggregate_identifier, sequence_number,
                            type, time_stamp, payload_type, payload, meta_data)
                        VALUES (:event, :id, 0, 'Training', now(), 'training.TrainingHeld', :payload, '{}')
                        """)
                .param("event", UUID.randomUUID().toString())
                .param("id", id)
                .param("payload", payload)
                .update();
    }

    /** A dead letter has a copy of its own. */
    private void mend(String id, String payload) {
        jdbc.sql(
                        """
                        UPDATE event_store.domain_event_entry SET payload = :payload
                        WHERE aggregate_identifier = :id
                        """)
                .param("id", id)
                .param("payload", payload)
                .update();
        jdbc.sql(
                        """
                        UPDATE event_store.dead_letter_entry SET payload = convert_to(:payload, 'UTF8')
                        WHERE aggregate_identifier = :id
                        """)
                .param("id", id)
                .param("payload", payload)
                .update();
    }
}
