package org.waymark.hotline.alarm;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.waymark.hotline.conversation.Rung;

/**
 * Settings {@code waymark.hotline.escalation.*}.
 *
 * @param supervisorsAfter how long after the alarm the supervisors are called
 * @param secondContactAfter how long after the alarm the second contact is called
 * @param webhooks where a rung is called besides at the desk, by the rung's name; a web address
 *     that takes JSON, such as a pager service or a gateway for e-mail or text messages
 */
@ConfigurationProperties("waymark.hotline.escalation")
public record EscalationSettings(
        @DefaultValue("2m") Duration supervisorsAfter,
        @DefaultValue("5m") Duration secondContactAfter,
        @DefaultValue Map<Rung, URI> webhooks) {

    /** Refuses a ladder whose rungs are not one above the other. */
    public EscalationSettings {
        if (!supervisorsAfter.isPositive() || secondContactAfter.compareTo(supervisorsAfter) <= 0) {
            throw new IllegalArgumentException(
                    "waymark.hotline.escalation: supervisors-after must be more than nothing, and"
                            + " second-contact-after more than that.");
        }
        webhooks = Map.copyOf(webhooks);
    }

    /** How long after the alarm this rung is called. */
    Duration after(Rung rung) {
        return switch (rung) {
            case COUNSELLORS -> Duration.ZERO;
            case SUPERVISORS -> supervisorsAfter;
            case SECOND_CONTACT -> secondContactAfter;
        };
    }
}
