package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.deploy.whole.Api.Answer;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.StandInBotApi;
import tools.jackson.databind.JsonNode;

/** What a coordinator sees of the referrals that children agree to on the help line. */
@WholeWaymark
class HelpLineRefersAChildTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @LocalServerPort private int port;
    @Autowired private StandInBotApi telegram;
    private Api counsellor;
    private Api coordinator;
    private ChildPhone child;
    private String talk;

    @BeforeEach
    void aCounsellorTakesTheTalkOfAChild() {
        counsellor = new Api(port, "counsellor");
        coordinator = new Api(port, "coordinator");
        child = telegram.phone("child-" + UUID.randomUUID());
        String words = "Nobody talks to me, " + UUID.randomUUID();
        child.write("/start");
        child.await("safe for you", PATIENCE);
        child.press("safe:yes");
        child.await("What would help you", PATIENCE);
        child.write(words);
        child.await("May a counsellor write to you", PATIENCE);
        child.press("write:yes");
        child.await("The next counsellor who comes will write", PATIENCE);
        talk =
                await().atMost(PATIENCE)
                        .until(() -> talkWith(words), Optional::isPresent)
                        .orElseThrow();
    }

    @Test
    void aReferralThatTheChildAgreedToIsCountedOnceItIsSent() {
        long before = made(done(counsellor.post(talk + "/take", "{}")));
        String referral = proposed();
        child.press("fact:" + referral + ":0:yes");
        child.await("It has not been sent yet", PATIENCE);
        assertThat(made(noted())).as("not sent yet").isEqualTo(before);

        Answer sent = done(counsellor.post(talk + "/referrals/" + referral + "/send", "{}"));

        assertThat(made(sent)).isEqualTo(before + 1);
    }

    @Test
    void aReferralThatTheChildRefusedIsNotCounted() {
        long before = made(done(counsellor.post(talk + "/take", "{}")));
        String referral = proposed();
        child.press("fact:" + referral + ":0:no");
        child.await("Nothing will be sent", PATIENCE);

        Answer sent = counsellor.post(talk + "/referrals/" + referral + "/send", "{}");

        assertThat(sent.json().get("rule").asString()).isEqualTo("SentOnlyWithConsent");
        assertThat(made(noted())).isEqualTo(before);
    }

    private Optional<String> talkWith(String words) {
        return counsellor
                .get("/api/helpline/queue")
                .json()
                .valueStream()
                .map(entry -> "/api/helpline/conversations/" + entry.get("alias").asString())
                .filter(at -> new Api(port, "supervisor").get(at).raw().body().contains(words))
                .findFirst();
    }

    private String proposed() {
        String referral = UUID.randomUUID().toString();
        done(
                counsellor.post(
                        talk + "/referrals",
                        """
                        {"id": "%s", "service": "counselling", "country": "BG", "urgency": "ordinary",
                         "facts": [{"code": "age-band", "words": "12"}]}
                        """
                                .formatted(referral)));
        child.await("May we tell them this?", PATIENCE);
        return referral;
    }

    /** Any command, for the position by which all that went before is counted. */
    private Answer noted() {
        return done(
                counsellor.post(
                        talk + "/notes",
                        "{\"id\": \"%s\", \"words\": \"Heard\"}".formatted(UUID.randomUUID())));
    }

    /** The figure, with all that was recorded up to this answer. */
    private long made(Answer after) {
        JsonNode figure =
                coordinator
                        .get(
                                "/api/measures/referrals-made?origin=help-line&atLeast="
                                        + after.position())
                        .json();
        return figure.get("value").asLong();
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isBetween(200, 201);
        return answer;
    }
}
