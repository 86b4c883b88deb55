package org.waymark.hotline.telegram;

import com.fasterxml.jackson.annotation.JsonValue;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * A method of the library whose answer is handed over as it came. The library's own types fail as a
 * whole when Telegram adds a field value they do not know; one strange update would then hold up
 * every child behind it.
 */
final class RawCall extends BotApiMethod<String> {

    private final transient BotApiMethod<?> method;

    RawCall(BotApiMethod<?> method) {
        this.method = method;
    }

    @JsonValue
    BotApiMethod<?> method() {
        return method;
    }

    @Override
    public String getMethod() {
        return method.getMethod();
    }

    @Override
    public String deserializeResponse(String answer) {
        return answer;
    }

    @Override
    public void validate() throws TelegramApiValidationException {
        method.validate();
    }
}
