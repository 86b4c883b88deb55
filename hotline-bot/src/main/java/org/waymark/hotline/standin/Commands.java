package org.waymark.hotline.standin;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The bot's menu of commands: one for each language, and one for all others under no language. */
final class Commands {

    private static final int MOST = 100;

    private final Map<String, JsonNode> byLanguage = new ConcurrentHashMap<>();

    Answer set(JsonNode arguments) {
        JsonNode commands = arguments.path("commands");
        boolean wrong =
                commands.size() > MOST
                        || commands.valueStream().anyMatch(command -> !isCommand(command));
        if (wrong) {
            return Answer.refusal(400, "Bad Request: BOT_COMMAND_INVALID");
        }
        byLanguage.put(language(arguments), commands);
        return Answer.yes();
    }

    Answer get(JsonNode arguments) {
        JsonNode known = byLanguage.get(language(arguments));
        return Answer.ok(known == null ? Answer.JSON.createArrayNode() : known);
    }

    Answer delete(JsonNode arguments) {
        byLanguage.remove(language(arguments));
        return Answer.yes();
    }

    /** Names without the slash. */
    List<String> names(String language) {
        JsonNode known = byLanguage.get(language);
        return known == null
                ? List.of()
                : known.valueStream().map(command -> command.path("command").asString()).toList();
    }

    private static boolean isCommand(JsonNode command) {
        return command.path("command").asString("").matches("/?[a-z0-9_]{1,32}")
                && command.path("description").asString("").matches("(?s).{1,256}");
    }

    private static String language(JsonNode arguments) {
        return arguments.path("language_code").asString("");
    }
}
