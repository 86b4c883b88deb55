package org.waymark.deploy.benchmarks;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.hotline.inbox.InboxFigures;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.PhoneMessage;
import org.waymark.hotline.standin.SentRecord;
import org.waymark.hotline.standin.StandInBotApi;
import org.waymark.hotline.vault.Chat;
import org.waymark.hotline.vault.IdentityVault;
import org.waymark.monitoring.projection.Positions;

/**
 * A flood: ten thousand updates of a thousand children wait at Telegram, whose stand-in runs in the
 * same process. How quickly they are handled, up to the answer in the outbox; how soon a child in
 * danger is answered meanwhile; and whether the sends stay within Telegram's limits.
 */
final class Flood {

    private static final long BOT = 7000000001L;
    private static final int CHATS = 1_000;
    private static final int EACH = 10;
    private static final int WARM_UP_CHATS = 1_000;
    private static final int IN_DANGER = 5;
    private static final int WORKERS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration SENDING = Duration.ofSeconds(30);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final double NANOS_PER_MILLI = 1e6;

    private final StandInBotApi telegram;
    private final ConfigurableApplicationContext waymark;
    private final InboxFigures figures;

    private Flood(StandInBotApi telegram, ConfigurableApplicationContext waymark) {
        this.telegram = telegram;
        this.waymark = waymark;
        this.figures = waymark.getBean(InboxFigures.class);
    }

    static void measure(Settings settings) throws Exception {
        try (StandInBotApi telegram = new StandInBotApi(0);
                ConfigurableApplicationContext waymark =
                        Application.start(
                                "flood", "--waymark.telegram.api-url=" + telegram.url())) {
            new Flood(telegram, waymark).report(settings);
        }
    }

    private void report(Settings settings) throws Exception {
        pour("warm", WARM_UP_CHATS);
        awaitAllHandled();
        RawCommits raw =
                new RawCommits(
                        waymark.getBean(JdbcConnectionDetails.class),
                        waymark.getBean(JdbcClient.class));
        double commits = Load.perSecond(raw, WORKERS, settings.round());
        long before = figures.accounts().handled();
        Duration cpu = cpu();
        long since = System.nanoTime();
        pour("flood", CHATS);
        List<Double> answered = childrenInDanger(before);
        awaitAllHandled();
        double seconds = (System.nanoTime() - since) / (double) SECOND;
        long handled = figures.accounts().handled() - before;
        double rate = handled / seconds;
        double cpuEach = cpu().minus(cpu).toNanos() / NANOS_PER_MILLI / handled;
        await().atMost(PATIENCE).until(() -> System.nanoTime() - since > SENDING.toNanos());
        List<Long> sent = sentSince(since);
        new Report(
                        "%,d updates of %,d chats wait".formatted(CHATS * EACH, CHATS),
                        "updates handled a second",
                        "raw commits",
                        "of raw",
                        "CPU ms an update, with PostgreSQL",
                        "danger answered, ms (slowest of %d)".formatted(IN_DANGER),
                        "sends a second",
                        "most in any second",
                        "429 caused by us",
                        "unaccounted",
                        "contacts not in the figures",
                        "MB (with stand-in)",
                        "MB PostgreSQL")
                .row(
                        Report.decimal(rate, 0),
                        Report.decimal(commits, 0),
                        Report.decimal(rate / commits, 2),
                        Report.decimal(cpuEach, 1),
                        Report.decimal(answered.stream().max(Double::compare).orElseThrow(), 0),
                        Report.decimal(perSecond(sent), 1),
                        mostInASecond(sent),
                        telegram.overLimit(),
                        figures.accounts().messagesUnaccounted(),
                        contactsNotCounted(),
                        Memory.resident(ProcessHandle.current().pid()),
                        Memory.proportional(postgres()));
    }

    private void pour(String name, int chats) {
        for (int i = 0; i < EACH; i++) {
            String words = "I would like to talk to somebody about my school, part " + i;
            IntStream.range(0, chats).forEach(chat -> telegram.phone(name + chat).write(words));
        }
    }

    private void awaitAllHandled() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> telegram.unconfirmed() == 0 && figures.waiting() == 0);
    }

    /**
     * One after each sixth of the flood; milliseconds from being stored to the number on the phone.
     */
    private List<Double> childrenInDanger(long before) {
        List<ChildPhone> children = new ArrayList<>();
        for (int i = 1; i <= IN_DANGER; i++) {
            long handled = before + (long) CHATS * EACH * i / (IN_DANGER + 1);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> figures.accounts().handled() >= handled);
            ChildPhone child = telegram.phone("danger" + i);
            child.write("He is going to kill me");
            children.add(child);
        }
        return children.stream().map(this::answeredAfter).toList();
    }

    private double answeredAfter(ChildPhone child) {
        child.await("112", PATIENCE);
        Instant number =
                child.messages().stream()
                        .filter(message -> message.text().contains("112"))
                        .map(PhoneMessage::at)
                        .findFirst()
                        .orElseThrow();
        return Duration.between(stored(child), number).toNanos() / NANOS_PER_MILLI;
    }

    private Instant stored(ChildPhone child) {
        var alias = waymark.getBean(IdentityVault.class).aliasOf(new Chat(BOT, child.chatId()));
        return waymark.getBean(JdbcClient.class)
                .sql("SELECT min(received_at) FROM hotline.inbox WHERE alias = :alias::uuid")
                .param("alias", alias.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** Those that the ledger lacks, once it has read all that happened. */
    private long contactsNotCounted() {
        Positions positions = waymark.getBean(Positions.class);
        await().atMost(PATIENCE)
                .ignoreException(Positions.StillBehind.class)
                .untilAsserted(() -> positions.awaitHead("ledger", "contact-register"));
        return waymark.getBean(JdbcClient.class)
                .sql(
                        """
                        SELECT count(*) FROM projection.contact_register contact
                        WHERE NOT EXISTS (SELECT FROM projection.ledger_fact WHERE record_id = contact.id)
                        """)
                .query(Long.class)
                .single();
    }

    private List<Long> sentSince(long since) {
        return telegram.sent().stream()
                .map(SentRecord::nanos)
                .filter(nanos -> nanos >= since)
                .sorted()
                .toList();
    }

    private static double perSecond(List<Long> sent) {
        return (sent.size() - 1) * (double) SECOND / (sent.getLast() - sent.getFirst());
    }

    private static int mostInASecond(List<Long> sent) {
        int most = 0;
        int first = 0;
        for (int last = 0; last < sent.size(); last++) {
            while (sent.get(last) - sent.get(first) >= SECOND) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    /** What this process and the database have used so far: true on a busy machine, too. */
    private static Duration cpu() throws IOException {
        return Stream.concat(
                        Stream.of(ProcessHandle.current(), postgres()), postgres().descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static ProcessHandle postgres() throws IOException {
        String pid =
                Files.readAllLines(Settings.DIRECTORY.resolve("flood/postgresql/postmaster.pid"))
                        .getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
