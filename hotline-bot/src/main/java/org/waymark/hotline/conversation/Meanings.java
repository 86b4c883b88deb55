package org.waymark.hotline.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waymark.hotline.danger.PlainWords;
import org.waymark.hotline.script.Script;
import org.waymark.hotline.script.Scripts;

/** Knows which whole messages stand for a button, in every language at once. */
public final class Meanings {

    private final Map<String, Meaning> byMessage = new HashMap<>();

    /** Learns the words of all scripts. */
    public Meanings(Scripts scripts) {
        scripts.all().forEach(this::learn);
    }

    private void learn(Script script) {
        script.words()
                .forEach((word, messages) ->
                        messages.forEach(message ->
                                byMessage.putIfAbsent(
                                        key(message),
                                        new Meaning(
                                                word,
                                                script.language(),
                                                message.startsWith("/")))));
    }

    /** What the whole message means, if it means a button and nothing more. */
    public Optional<Meaning> of(String message) {
        return Optional.ofNullable(byMessage.get(key(message)));
    }

    /** A deep link sends "/start something"; only the command counts. */
    private static String key(String message) {
        String small = message.strip().toLowerCase(Locale.ROOT);
        if (small.startsWith("/")) {
            return small.replaceAll("[\\s@].*", "");
        }
        List<String> words = PlainWords.of(small);
        return String.join(" ", words);
    }
}
