package org.waymark.hotline.standin;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The stand-in as a running server on a loopback port. {@code /bot<token>/<method>} is the Bot API;
 * {@code /phone/<phone>/...} is for the child's side (see {@link PhoneDoor}); {@code /control/...}
 * for faults on demand (see {@link ControlDoor}).
 */
public final class StandInBotApi implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Faults faults = new Faults();
    private final Chats chats = new Chats();
    private final UpdateQueue updates = new UpdateQueue();
    private final StandInClock clock = new StandInClock();
    private final WebhookPush push = new WebhookPush(updates, clock);
    private final Limits limits;
    private final Commands commands = new Commands();
    private final List<SentRecord> sent = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, ChildPhone> phones = new ConcurrentHashMap<>();

    /**
     * Starts at once, with Telegram's own limits.
     *
     * @param port loopback port, 0 for any free one
     * @throws UncheckedIOException when the port is taken
     */
    public StandInBotApi(int port) {
        this(port, Duration.ofSeconds(1));
    }

    /**
     * The same with another pause that it asks for between two messages to a chat.
     *
     * @param chatPause shorter than a second for tests of what is said rather than when
     */
    public StandInBotApi(int port, Duration chatPause) {
        limits = new Limits(chatPause);
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The stand-in cannot listen on port " + port + ".", e);
        }
        server.setExecutor(threads);
        server.createContext("/bot", new BotDoor(methods(), faults)::handle);
        server.createContext("/phone/", new PhoneDoor(this)::handle);
        server.createContext("/control/", new ControlDoor(this)::handle);
        server.start();
    }

    private BotMethods methods() {
        return new BotMethods(
                new UpdateMethods(updates, push),
                new MessageMethods(chats, sent, limits, clock),
                commands);
    }

    /** Runs alone: {@code StandInBotApi [port]}, for a bot in another process. */
    public static void main(String... arguments) throws InterruptedException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
        try (StandInBotApi standIn = new StandInBotApi(port)) {
            System.out.println("Stand-in Bot API on " + standIn.url());
            Thread.currentThread().join();
        }
    }

    /** Where it listens, for example {@code http://127.0.0.1:41234}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The phone of that name; made with an English profile when it is new. */
    public ChildPhone phone(String name) {
        return phone(name, Profile.of(name, "en"));
    }

    /** The phone of that name; the profile counts only when it is new. */
    public ChildPhone phone(String name, Profile profile) {
        return phones.computeIfAbsent(
                name, n -> new ChildPhone(chats.ofPhone(n), updates, chats, clock, profile));
    }

    /** What goes wrong. */
    public Faults faults() {
        return faults;
    }

    /** Every accepted {@code sendMessage}, in the order of acceptance. */
    public List<SentRecord> sent() {
        synchronized (sent) {
            return List.copyOf(sent);
        }
    }

    /** How often a message was refused with 429 because the bot itself sent too quickly. */
    public long overLimit() {
        return limits.refused();
    }

    /** Names of the commands in the bot's menu for a language; empty for all other languages. */
    public List<String> commands(String language) {
        return commands.names(language);
    }

    /** So much time passes for Telegram, as far as the age of messages matters. */
    public void passTime(Duration time) {
        clock.pass(time);
    }

    /**
     * The next batch of updates also brings the last {@code count} confirmed ones again, under
     * their old ids.
     */
    public void repeatUpdates(int count) {
        updates.repeat(count);
    }

    /** A week without updates has passed: their ids go on from another number, here a lower one. */
    public void quietWeek() {
        updates.startLower();
    }

    /** Whether batches of updates come newest first from now on. */
    public void reverseUpdates(boolean reverse) {
        updates.reverse(reverse);
    }

    /** Updates that the bot has not confirmed yet. */
    public int unconfirmed() {
        return updates.waiting();
    }

    /** Ends waiting polls and stops. */
    @Override
    public void close() {
        push.close();
        updates.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
