package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.hotline.desk.DeskSteps.at;
import static org.waymark.hotline.desk.DeskSteps.coding;
import static org.waymark.hotline.desk.DeskSteps.newcomer;
import static org.waymark.hotline.desk.DeskSteps.ok;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.testing.HelpLine;
import tools.jackson.databind.JsonNode;

/** Who had a high-risk talk rests afterwards. */
class CareTest {

    private static HelpLine line;

    @BeforeAll
    static void open() {
        line = new HelpLine();
    }

    @AfterAll
    static void close() {
        line.close();
    }

    @Test
    void afterAHighRiskTalkAPersonRestsAndIsNotCounted() throws IOException {
        try (InputStream desk = line.openDesk("counsellor")) {
            assertThat(desk.read()).isPositive();
            ChildPhone phone = line.telegram().phone("Risk");
            String alias = waiting(phone, "I want to kill myself");
            ok(line.post("counsellor", at(alias, "take"), Map.of()));
            ok(line.post("counsellor", at(alias, "alarm-seen"), Map.of()));
            assertThat(line.get(Presence.class).onShift()).isEqualTo(1);

            ok(line.close("counsellor", alias, coding("referred")));

            assertThat(line.get(Presence.class).onShift()).isZero();
            assertThat(line.get("counsellor", "/desk").body())
                    .contains("You are on a break")
                    .contains("1 high-risk talk in 7 days");
            JsonNode person = person("counsellor");
            assertThat(person.get("exposure").asInt()).isEqualTo(1);
            assertThat(person.get("restsUntil").isNull()).isFalse();

            String next = waiting(line.telegram().phone("Next"), "hello there");
            ok(line.post("counsellor", at(next, "take"), Map.of()));
            assertThat(line.get(Presence.class).onShift()).as("who takes one is back").isEqualTo(1);
            ok(line.close("counsellor", next, coding("listened")));
        }
    }

    private static JsonNode person(String name) {
        return line.json("supervisor", "/api/helpline/shift")
                .valueStream()
                .filter(person -> person.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String waiting(ChildPhone phone, String words) {
        return newcomer(line, () -> phone.write(words));
    }
}
