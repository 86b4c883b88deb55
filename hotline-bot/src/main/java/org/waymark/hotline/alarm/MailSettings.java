package org.waymark.hotline.alarm;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.waymark.hotline.conversation.Rung;

/**
 * Settings {@code waymark.hotline.escalation.mail.*}. The mail server itself is set with {@code
 * spring.mail.*}.
 *
 * @param to e-mail addresses by the rung that is called there; none for no e-mail
 * @param from the sender's address
 * @param desk web address of the desk, for whoever reads the mail
 */
@ConfigurationProperties("waymark.hotline.escalation.mail")
public record MailSettings(
        @DefaultValue Map<Rung, List<String>> to,
        @DefaultValue("") String from,
        @DefaultValue("") String desk) {

    /** Refuses a mail that would have no sender, or not say where to go. */
    public MailSettings {
        if (!to.isEmpty() && (from.isBlank() || desk.isBlank())) {
            throw new IllegalArgumentException(
                    "waymark.hotline.escalation.mail: besides 'to', set 'from' (the sender) and"
                            + " 'desk' (the web address of the desk).");
        }
        to = Map.copyOf(to);
    }
}
