package org.waymark.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.deploy.LaunchedWaymark;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.StandInBotApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A counsellor who takes some talks and writes faster than a chat may get it, and remembers what
 * was acknowledged.
 */
final class BusyCounsellor {

    private static final int TALKS = 5;
    private static final int AHEAD = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern CHILD = Pattern.compile("child\\d+");

    private final StandInBotApi telegram;
    private final List<Talk> talks = new CopyOnWriteArrayList<>();
    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private final Semaphore answered = new Semaphore(0);

    BusyCounsellor(StandInBotApi telegram) {
        this.telegram = telegram;
    }

    private record Talk(String alias, ChildPhone phone) {}

    private record Answer(Talk talk, String words) {

        boolean arrived() {
            return talk.phone().heard().contains(words);
        }
    }

    void workUntilItDies(LaunchedWaymark waymark) {
        try {
            while (talks.size() < TALKS) {
                takeOneMore(waymark);
            }
            for (int n = 0; waymark.isRunning(); n++) {
                Talk talk = talks.get(n % TALKS);
                if (onTheirWay(talk) < AHEAD) {
                    answer(waymark, new Answer(talk, "I am listening " + n));
                } else {
                    waymark.lookAgainSoon();
                }
            }
        } catch (IOException killed) {
            // Whatever was not acknowledged may be there or not.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether so many answers are acknowledged by then. */
    boolean awaitAnswers(int count, Duration patience) throws InterruptedException {
        return answered.tryAcquire(count, patience.toSeconds(), TimeUnit.SECONDS);
    }

    /** Answers that were acknowledged and are not on the child's phone. */
    long answersOnTheirWay() {
        return talks.stream().mapToLong(this::onTheirWay).sum();
    }

    /** All talks taken are the counsellor's, every answer is there once, and the child gets it. */
    void findsAllThatWasAcknowledged(LaunchedWaymark waymark)
            throws IOException, InterruptedException {
        List<String> taken =
                queue(waymark)
                        .valueStream()
                        .filter(entry -> !entry.path("takenBy").isNull())
                        .map(entry -> entry.path("alias").asString())
                        .toList();
        assertThat(taken).containsAll(talks.stream().map(Talk::alias).toList());
        for (Answer answer : answers) {
            assertThat(said(waymark, answer.talk().alias(), "out"))
                    .containsOnlyOnce(answer.words());
            answer.talk().phone().await(message -> message.text().equals(answer.words()), PATIENCE);
        }
    }

    /** What was said in a conversation by this side, as the desk shows it. */
    static List<String> said(LaunchedWaymark waymark, String alias, String side)
            throws IOException, InterruptedException {
        return json(waymark, "/api/helpline/conversations/" + alias)
                .path("messages")
                .valueStream()
                .filter(message -> message.path("side").asString().equals(side))
                .map(message -> message.path("text").asString())
                .toList();
    }

    private void takeOneMore(LaunchedWaymark waymark) throws IOException, InterruptedException {
        for (JsonNode entry : queue(waymark)) {
            String alias = entry.path("alias").asString();
            Matcher child = CHILD.matcher(said(waymark, alias, "in").toString());
            if (entry.path("takenBy").isNull()
                    && child.find()
                    && post(waymark, alias, "/take", "{}")) {
                talks.add(new Talk(alias, telegram.phone(child.group())));
                return;
            }
        }
        waymark.lookAgainSoon();
    }

    private void answer(LaunchedWaymark waymark, Answer answer)
            throws IOException, InterruptedException {
        String body =
                "{\"id\": \"%s\", \"words\": \"%s\"}".formatted(UUID.randomUUID(), answer.words());
        if (post(waymark, answer.talk().alias(), "/messages", body)) {
            answers.add(answer);
            answered.release();
        }
    }

    private long onTheirWay(Talk talk) {
        return answers.stream()
                .filter(answer -> answer.talk().equals(talk) && !answer.arrived())
                .count();
    }

    private static boolean post(LaunchedWaymark waymark, String alias, String what, String body)
            throws IOException, InterruptedException {
        String path = "/api/helpline/conversations/" + alias + what;
        return waymark.post("counsellor", path, body).statusCode() < 300;
    }

    private static JsonNode queue(LaunchedWaymark waymark)
            throws IOException, InterruptedException {
        return json(waymark, "/api/helpline/queue");
    }

    private static JsonNode json(LaunchedWaymark waymark, String path)
            throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(waymark.get("supervisor", path).body());
    }
}
