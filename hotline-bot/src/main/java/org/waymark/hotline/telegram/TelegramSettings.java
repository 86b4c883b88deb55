package org.waymark.hotline.telegram;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.waymark.monitoring.kernel.InvalidValue;

/**
 * Settings {@code waymark.telegram.*}.
 *
 * @param token token of the bot, from Telegram's BotFather; without one nothing is asked or sent
 * @param apiUrl another Bot API server than Telegram's, for example {@code http://127.0.0.1:8081};
 *     in the example mode it replaces the stand-in
 * @param mode how updates come in
 * @param webhookUrl in the webhook mode, where Telegram reaches us, for example {@code
 *     https://help.example.org}; the path is ours
 */
@ConfigurationProperties("waymark.telegram")
public record TelegramSettings(
        @Nullable String token,
        @Nullable URI apiUrl,
        @DefaultValue("polling") UpdateMode mode,
        @Nullable URI webhookUrl) {

    /** Refuses the webhook mode without an address. */
    public TelegramSettings {
        if (mode == UpdateMode.WEBHOOK && webhookUrl == null) {
            throw new InvalidValue(
                    "waymark.telegram.webhook-url",
                    "In the webhook mode Telegram needs the address at which it reaches Waymark,"
                            + " like https://help.example.org.");
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "TelegramSettings[" + apiUrl + ", " + mode + "]";
    }
}
