package org.waymark.hotline.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Posts updates to the bot's URL as Telegram does: many chats at the same time, the updates of one
 * chat one after another, and each again until it was answered with 2xx: at once after the first
 * failure, then after pauses that double up to a minute.
 */
final class WebhookPush implements AutoCloseable {

    private record Target(URI url, String secret, int connections) {}

    private record Failing(int times, long againAt) {}

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final UpdateQueue updates;
    private final StandInClock clock;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Long> underWay = new HashSet<>();
    private final Map<Long, Failing> failing = new HashMap<>();
    private @Nullable Target target;
    private @Nullable String lastError;
    private long lastErrorAt;

    WebhookPush(UpdateQueue updates, StandInClock clock) {
        this.updates = updates;
        this.clock = clock;
        threads.execute(this::repeat);
    }

    synchronized void aim(URI url, String secret, int connections) {
        target = new Target(url, secret, connections);
        failing.clear();
        lastError = null;
    }

    synchronized void stopAiming() {
        target = null;
    }

    synchronized boolean aimed() {
        return target != null;
    }

    synchronized ObjectNode info() {
        Target now = target;
        ObjectNode info = Answer.JSON.createObjectNode().put("url", "");
        info.put("has_custom_certificate", false);
        if (now != null) {
            info.put("url", now.url().toString()).put("max_connections", now.connections());
        }
        if (lastError != null) {
            info.put("last_error_date", lastErrorAt).put("last_error_message", lastError);
        }
        return info;
    }

    private void repeat() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long seen = updates.changes();
                if (!startOne()) {
                    updates.awaitChange(seen, LOOK_AGAIN);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean startOne() {
        Target to = target;
        if (to == null || underWay.size() >= to.connections()) {
            return false;
        }
        UpdateQueue.Pending next = updates.firstOfAnyChat(this::mayGo);
        if (next == null) {
            return false;
        }
        underWay.add(next.chat());
        threads.execute(() -> push(to, next));
        return true;
    }

    private boolean mayGo(long chat) {
        Failing pause = failing.get(chat);
        return !underWay.contains(chat)
                && (pause == null || System.nanoTime() - pause.againAt() >= 0);
    }

    private void push(Target to, UpdateQueue.Pending update) {
        String error = post(to, update);
        synchronized (this) {
            underWay.remove(update.chat());
            if (error == null) {
                failing.remove(update.chat());
                updates.confirm(update.id());
            } else {
                failed(update.chat(), error);
            }
        }
        updates.changed();
    }

    private void failed(long chat, String error) {
        lastError = error;
        lastErrorAt = clock.now().getEpochSecond();
        int times = failing.getOrDefault(chat, new Failing(0, 0)).times();
        Duration pause = times == 0 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(times, 6));
        long wait = Math.min(pause.toNanos(), LONGEST_PAUSE.toNanos());
        failing.put(chat, new Failing(times + 1, System.nanoTime() + wait));
    }

    /** What went wrong, as Telegram words it; null when all went well. */
    private @Nullable String post(Target to, UpdateQueue.Pending update) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(to.url())
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(update.bytes()));
        if (!to.secret().isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", to.secret());
        }
        try {
            int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? null : "Wrong response from the webhook: " + status;
        } catch (IOException e) {
            return "Connection refused";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "Connection closed";
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }
}
