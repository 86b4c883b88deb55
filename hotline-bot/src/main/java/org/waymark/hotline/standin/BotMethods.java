package org.waymark.hotline.standin;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The methods of the Bot API that the stand-in knows. */
final class BotMethods {

    static final List<String> KNOWN =
            List.of(
                    "getMe",
                    "getUpdates",
                    "setWebhook",
                    "deleteWebhook",
                    "getWebhookInfo",
                    "sendMessage",
                    "editMessageText",
                    "editMessageReplyMarkup",
                    "deleteMessage",
                    "deleteMessages",
                    "sendChatAction",
                    "answerCallbackQuery",
                    "setMyCommands",
                    "getMyCommands",
                    "deleteMyCommands",
                    "setMyDescription");

    private final UpdateMethods updates;
    private final MessageMethods messages;
    private final Commands commands;

    BotMethods(UpdateMethods updates, MessageMethods messages, Commands commands) {
        this.updates = updates;
        this.messages = messages;
        this.commands = commands;
    }

    /** Method names are written in any case on the wire. */
    static String named(String method) {
        return KNOWN.stream().filter(method::equalsIgnoreCase).findFirst().orElse(method);
    }

    Answer call(String method, JsonNode arguments, long arrivedNanos) throws InterruptedException {
        return switch (method) {
            case "getMe" -> getMe();
            case "getUpdates" -> updates.getUpdates(arguments);
            case "setWebhook" -> updates.setWebhook(arguments);
            case "deleteWebhook" -> updates.deleteWebhook(arguments);
            case "getWebhookInfo" -> updates.getWebhookInfo();
            case "sendMessage" -> messages.send(arguments, arrivedNanos);
            case "editMessageText" -> messages.editText(arguments);
            case "editMessageReplyMarkup" -> messages.editKeyboard(arguments);
            case "deleteMessage" -> messages.delete(arguments);
            case "deleteMessages" -> messages.deleteMany(arguments);
            case "sendChatAction" -> messages.chatAction(arguments);
            case "setMyCommands" -> commands.set(arguments);
            case "getMyCommands" -> commands.get(arguments);
            case "deleteMyCommands" -> commands.delete(arguments);
            case "answerCallbackQuery", "setMyDescription" -> Answer.yes();
            default -> Answer.refusal(404, "Not Found");
        };
    }

    private static Answer getMe() {
        return Answer.ok(
                Answer.JSON
                        .createObjectNode()
                        .put("id", 7000000001L)
                        .put("is_bot", true)
                        .put("first_name", "Help line")
                        .put("username", "helpline_standin_bot"));
    }
}
