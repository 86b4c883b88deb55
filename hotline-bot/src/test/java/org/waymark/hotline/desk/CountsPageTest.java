package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.inbox.Accounts;
import org.waymark.hotline.inbox.InboxFigures;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.testing.HelpLine;

class CountsPageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HelpLine line = new HelpLine();

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void showsThatEveryMessageIsOnTheDeskAndLetsASupervisorTryAgain() {
        ChildPhone child = line.telegram().phone("ana");
        child.write("/start");
        child.await("safe for you", PATIENCE);
        child.press("safe:yes");
        child.write("Somebody took my papers");
        child.sticker();
        await().atMost(PATIENCE).until(() -> counts().received() == 4 && counts().waiting() == 0);

        // "/start" stands for a button; words and sticker are lines on the desk.
        assertThat(counts()).isEqualTo(new Accounts(4, 4, 0, 0, 0, 3, 2, 1, 0, 0, 0));
        assertThat(childsLines()).isEqualTo(counts().shown());
        assertThat(page("supervisor")).contains("The sum holds: nothing is lost.");
        assertThat(page("admin")).contains("each is on the desk or waits");
        assertThat(line.get("counsellor", "/desk/counts").statusCode()).isEqualTo(403);

        setTheWordsAside();
        assertThat(page("supervisor")).contains("Try again").contains("java.lang.Error");
        assertThat(page("supervisor")).doesNotContain("papers").doesNotContain(line.onlyAlias());
        long number = line.get(InboxFigures.class).rowsSetAside().getFirst().number();
        assertThat(
                        line.post("supervisor", "/desk/counts/" + number + "/again", Map.of())
                                .statusCode())
                .isEqualTo(302);
        await().atMost(PATIENCE).until(() -> counts().setAside() == 0);
    }

    private Accounts counts() {
        return line.get(InboxFigures.class).accounts();
    }

    private String page(String account) {
        return line.get(account, "/desk/counts").body();
    }

    private long childsLines() {
        return line.json("supervisor", "/api/helpline/conversations/" + line.onlyAlias())
                .path("messages")
                .valueStream()
                .filter(message ->
                        message.path("side").asString().equals("in")
                                || message.path("text").asString().contains("sticker"))
                .count();
    }

    private void setTheWordsAside() {
        line.database()
                .sql(
                        """
                        update hotline.inbox
                        set handled_at = null, set_aside_at = now(), last_failure = 'java.lang.Error'
                        where number = (select max(number) from hotline.inbox)
                        """)
                .update();
    }
}
