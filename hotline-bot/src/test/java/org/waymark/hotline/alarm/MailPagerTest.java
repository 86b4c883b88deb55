package org.waymark.hotline.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.waymark.hotline.conversation.Rung;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.testing.HelpLine;

class MailPagerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DESK = "https://help.example.org/desk";

    @Test
    void aMailSaysThatAnAlarmWaitsAndWhereAndNothingOfTheChild() throws MessagingException {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try (HelpLine line =
                new HelpLine(
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + server.getSmtp().getPort(),
                        "--waymark.hotline.escalation.mail.from=waymark@example.org",
                        "--waymark.hotline.escalation.mail.desk=" + DESK,
                        "--waymark.hotline.escalation.mail.to.counsellors=anna@example.org,boris@example.org")) {
            ChildPhone phone = line.telegram().phone("Ana");
            phone.write("I want to kill myself");
            phone.await("112", PATIENCE);

            assertThat(server.waitForIncomingEmail(PATIENCE.toMillis(), 1)).isTrue();
            MimeMessage[] mails = server.getReceivedMessages();
            assertThat(mails[0].getAllRecipients())
                    .extracting(Object::toString)
                    .containsExactly("anna@example.org", "boris@example.org");
            assertThat(GreenMailUtil.getWholeMessage(mails[0]))
                    .contains("an alarm has waited", DESK)
                    .doesNotContain(line.onlyAlias(), "kill", "Ana");
        } finally {
            server.stop();
        }
    }

    @Test
    void whereNobodyIsToBeMailedNothingIsSent() {
        pager(new MailSettings(Map.of(), "", "")).call(page());
    }

    @Test
    void aMailWithoutServerSenderOrDeskIsRefusedAtTheStart() {
        Map<Rung, List<String>> to = Map.of(Rung.SUPERVISORS, List.of("vera@example.org"));
        assertThatThrownBy(() -> new MailSettings(to, "", DESK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'from'");
        assertThatThrownBy(() -> pager(new MailSettings(to, "waymark@example.org", DESK)))
                .isInstanceOf(FailureAnalyzedException.class)
                .hasMessageContaining("no mail server");
    }

    private static MailPager pager(MailSettings settings) {
        return new MailPager(
                settings,
                new StaticListableBeanFactory().getBeanProvider(JavaMailSenderImpl.class));
    }

    private static Page page() {
        return new Page(Rung.COUNSELLORS, Duration.ofSeconds(3));
    }
}
