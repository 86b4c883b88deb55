package org.waymark.hotline.alarm;

import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Calls by e-mail, where that is configured. The mail says that an alarm waits, how long, and where
 * the desk is: mail is read by many servers on its way.
 */
@Component
class MailPager implements Pager {

    private static final String PATIENCE_MILLIS = "5000";

    private final MailSettings settings;
    private final @Nullable JavaMailSenderImpl sender;

    MailPager(MailSettings settings, ObjectProvider<JavaMailSenderImpl> senders) {
        this.settings = settings;
        this.sender = senders.getIfAvailable();
        if (sender != null) {
            limit(sender);
        } else if (!settings.to().isEmpty()) {
            throw new FailureAnalyzedException(
                    "waymark.hotline.escalation.mail says whom to mail, but there is no mail"
                            + " server.",
                    "Set spring.mail.host, and what your server wants of spring.mail.port,"
                            + " .username and .password.");
        }
    }

    /** The mail library waits for ever unless it is told otherwise. */
    private static void limit(JavaMailSenderImpl sender) {
        Properties properties = sender.getJavaMailProperties();
        for (String limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.putIfAbsent("mail.smtp." + limit, PATIENCE_MILLIS);
            properties.putIfAbsent("mail.smtps." + limit, PATIENCE_MILLIS);
        }
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void call(Page page) {
        List<String> to = settings.to().getOrDefault(page.rung(), List.of());
        if (sender != null && !to.isEmpty()) {
            sender.send(mail(page, to));
        }
    }

    private SimpleMailMessage mail(Page page, List<String> to) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(settings.from());
        mail.setTo(to.toArray(String[]::new));
        mail.setSubject("Help line: an alarm waits");
        mail.setText(page.text() + "\n\n" + settings.desk() + "\n");
        return mail;
    }
}
