package org.waymark.hotline.telegram;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code waymark.telegram.*}.
 *
 * @param token token of the bot, from Telegram's BotFather; without one nothing is asked or sent
 * @param apiUrl another Bot API server than Telegram's, for example {@code http://127.0.0.1:8081};
 *     in the example mode it replaces the stand-in
 */
@ConfigurationProperties("waymark.telegram")
public record TelegramSettings(@Nullable String token, @Nullable URI apiUrl) {

    /** Without the token. */
    @Override
    public String toString() {
        return "TelegramSettings[" + apiUrl + "]";
    }
}
