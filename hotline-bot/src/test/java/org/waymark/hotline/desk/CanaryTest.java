package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.hotline.testing.Marks.found;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Identities;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.Profile;
import org.waymark.hotline.testing.HelpLine;
import org.waymark.hotline.testing.Marks;
import org.waymark.monitoring.projection.Positions;

/**
 * Sends marked names and words through the whole help line, and looks for them in clear everywhere.
 */
class CanaryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NAME = "Kanarienvogelina";
    private static final String CHILD = "quetzal-child-secret";
    private static final String EDITED = "quetzal-edited-secret";
    private static final String DANGER = "искам да умра quetzal-danger-secret";
    private static final String ANSWER = "quetzal-answer-secret";
    private static final String NOTE = "quetzal-note-secret";
    private static final String FACT = "quetzal-fact-secret";
    private static final String DRAFT = "quetzal-draft-secret";

    @Test
    void nothingThatIdentifiesAChildIsAnywhereInClear() throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        List<String> answers = new ArrayList<>();
        try (HelpLine line = new HelpLine("--logging.level.org.waymark=DEBUG")) {
            listen(log);
            ChildPhone phone = line.telegram().phone(NAME, Profile.of(NAME, "bg"));
            List<String> read = new ArrayList<>();
            String code;
            try (InputStream shift = line.openDesk("counsellor")) {
                assertThat(shift.read()).isPositive();
                code = talk(line, phone, answers, read);
            }
            List<String> marks = marks(phone, code);
            assertThat(found(Leftovers.rows(line), marks)).as("in the database").isEmpty();
            assertThat(found(answers, marks)).as("in answers").isEmpty();
            assertThat(found(read, whoItIs(phone))).as("in what counsellors read").isEmpty();
            assertThat(texts(log)).isNotEmpty();
            assertThat(found(texts(log), marks)).as("in the logs").isEmpty();
            assertThat(found(meters(line), marks)).as("in the metrics").isEmpty();
        } finally {
            root().detachAppender(log);
            ((Logger) LoggerFactory.getLogger("org.waymark")).setLevel(null);
        }
    }

    private static String talk(
            HelpLine line, ChildPhone phone, List<String> answers, List<String> read) {
        long first = phone.write(CHILD);
        phone.await("Безопасно ли е", PATIENCE);
        phone.edit(first, EDITED);
        phone.write(DANGER);
        phone.await("112", PATIENCE);
        phone.photo("quetzal-caption-secret");
        String alias = line.onlyAlias();
        String at = "/api/helpline/conversations/" + alias;
        answers.add(line.get("counsellor", "/api/helpline/queue").body());
        answers.add(line.post("counsellor", at + "/take", Map.of()).body());
        answers.add(line.post("counsellor", at + "/alarm-seen", Map.of()).body());
        answers.add(
                line.post(
                                "counsellor",
                                at + "/messages",
                                Map.of("id", HelpLine.id(), "words", ANSWER))
                        .body());
        phone.await(ANSWER, PATIENCE);
        answers.add(
                line.post("counsellor", at + "/notes", Map.of("id", HelpLine.id(), "words", NOTE))
                        .body());
        line.get(Drafts.class).keep("somebody", alias, DRAFT);
        refer(line, phone, at, answers);
        mistakes(line, at, alias, answers);
        read.addAll(pages(line, alias));
        answers.add(line.get("counsellor", "/no/such/" + alias).body());
        String code = code(line, phone);
        closeAndCode(line, phone, alias, answers);
        return code;
    }

    /** What people at the desk may read: the words, but not whose they are. */
    private static List<String> pages(HelpLine line, String alias) {
        String talk = line.get("counsellor", "/api/helpline/conversations/" + alias).body();
        String page = page(line, "counsellor", "/desk/" + alias);
        assertThat(List.of(talk, page))
                .allSatisfy(text -> assertThat(text).contains(CHILD, EDITED, ANSWER, NOTE));
        return List.of(
                talk,
                page,
                page(line, "counsellor", "/desk"),
                page(line, "supervisor", "/desk/supervision"),
                page(line, "supervisor", "/desk/counts"));
    }

    private static String page(HelpLine line, String account, String path) {
        HttpResponse<String> page = line.get(account, path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    /** Even a code that is right belongs to the child alone. */
    private static String code(HelpLine line, ChildPhone phone) {
        String code = line.get(Identities.class).receiptFor(new Alias(line.onlyAlias()));
        assertThat(code).hasSize(16);
        phone.write(code);
        phone.await("Познах те", PATIENCE);
        assertThat(line.get("supervisor", "/api/helpline/conversations/" + line.onlyAlias()).body())
                .contains(CHILD)
                .doesNotContain(code);
        return code;
    }

    private static void refer(HelpLine line, ChildPhone phone, String at, List<String> answers) {
        String id = HelpLine.id();
        Map<String, Object> referral =
                Map.of(
                        "id", id,
                        "service", "counselling",
                        "country", "BG",
                        "urgency", "urgent",
                        "facts", List.of(Map.of("code", "what-happened", "words", FACT)));
        answers.add(line.post("counsellor", at + "/referrals", referral).body());
        phone.await(FACT, PATIENCE);
        phone.press("fact:" + id + ":0:yes");
        phone.await("Още не е изпратено", PATIENCE);
        answers.add(ok(line.post("counsellor", at + "/referrals/" + id + "/send", Map.of())));
        phone.await("изпратено е", PATIENCE);
        answers.add(line.get("counsellor", "/api/helpline/referrals").body());
    }

    private static void closeAndCode(
            HelpLine line, ChildPhone phone, String alias, List<String> answers) {
        answers.add(ok(line.close("counsellor", alias, DeskSteps.coding("referred"))));
        phone.await("Разговорът засега приключи", PATIENCE);
        line.get(Positions.class).await(line.get(Positions.class).head(), "ledger");
    }

    private static String ok(HttpResponse<String> response) {
        DeskSteps.ok(response);
        return response.body();
    }

    /** Refusals must not repeat what was sent, nor let others read. */
    private static void mistakes(HelpLine line, String at, String alias, List<String> answers) {
        answers.add(line.post("counsellor", at + "/messages", Map.of("words", ANSWER)).body());
        answers.add(
                line.post("counsellor", at + "/messages", Map.of("id", "no", "words", ANSWER))
                        .body());
        answers.add(line.post("counsellor", at + "/messages", List.of(ANSWER)).body());
        answers.add(
                line.post("peer", at + "/notes", Map.of("id", HelpLine.id(), "words", NOTE))
                        .body());
        answers.add(line.get("peer", at).body());
        answers.add(line.get("staff", at).body());
        answers.add(line.get("admin", "/desk/" + alias).body());
        answers.add(line.get("coordinator", "/api/helpline/queue").body());
    }

    private static List<String> marks(ChildPhone phone, String code) {
        Stream<String> said = Stream.of(code, "quetzal-", CHILD, EDITED, ANSWER, NOTE, FACT, DRAFT);
        return Stream.concat(whoItIs(phone).stream(), Marks.inEveryForm(said).stream()).toList();
    }

    /** By what the child could be found. */
    private static List<String> whoItIs(ChildPhone phone) {
        return Marks.inEveryForm(
                Stream.of(NAME, phone.profile().username(), String.valueOf(phone.chatId())));
    }

    private static List<String> meters(HelpLine line) {
        List<String> meters =
                line.get(MeterRegistry.class).getMeters().stream()
                        .map(meter -> meter.getId() + " " + meter.measure())
                        .toList();
        assertThat(meters).hasSizeGreaterThan(10);
        return meters;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static void listen(ListAppender<ILoggingEvent> log) {
        log.start();
        root().addAppender(log);
        ((Logger) LoggerFactory.getLogger("org.waymark")).setLevel(Level.DEBUG);
    }

    private static List<String> texts(ListAppender<ILoggingEvent> log) {
        return List.copyOf(log.list).stream()
                .map(event ->
                        event.getFormattedMessage()
                                + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .toList();
    }
}
