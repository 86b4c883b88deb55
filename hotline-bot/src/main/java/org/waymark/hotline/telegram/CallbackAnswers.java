package org.waymark.hotline.telegram;

import java.util.List;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import tools.jackson.databind.JsonNode;

/** Ends the waiting sign on pressed buttons. Best effort: Telegram forgets it by itself. */
final class CallbackAnswers {

    private final BotApi calls;

    CallbackAnswers(BotApi calls) {
        this.calls = calls;
    }

    /** Returns before it is done. */
    void answer(List<JsonNode> updates) {
        List<String> pressed =
                updates.stream()
                        .map(update -> update.path("callback_query").path("id").asString(""))
                        .filter(id -> !id.isEmpty())
                        .toList();
        if (!pressed.isEmpty()) {
            Thread.ofVirtual().name("telegram-callbacks").start(() -> answerAll(pressed));
        }
    }

    private void answerAll(List<String> pressed) {
        try {
            for (String id : pressed) {
                calls.call(new AnswerCallbackQuery(id));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
