package org.waymark.hotline.telegram;

import java.util.regex.Pattern;
import org.waymark.monitoring.kernel.InvalidValue;

/**
 * The token of a bot. Its first part is the bot's id, which stays the same when the token is
 * renewed.
 */
record BotToken(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{1,18}:[\\w-]+");

    BotToken {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "waymark.telegram.token",
                    "A bot token looks like 123456789:AAH… as BotFather gives it.");
        }
    }

    long bot() {
        return Long.parseLong(value.substring(0, value.indexOf(':')));
    }

    @Override
    public String toString() {
        return "BotToken[" + bot() + "]";
    }
}
