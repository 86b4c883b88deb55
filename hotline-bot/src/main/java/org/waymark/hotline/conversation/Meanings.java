package org.waymark.hotline.conversation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.waymark.hotline.danger.PlainWords;
import org.waymark.hotline.script.Script;
import org.waymark.hotline.script.Scripts;

/**
 * Knows which whole messages stand for a button, in every language at once: first as they are
 * spelled, then by their plain form. What would mean two things means nothing, and goes to a
 * person: in plain form the Greek yes is the Slavic no.
 */
public final class Meanings {

    private final Book spelled = new Book(PlainWords::spelled);
    private final Book plain = new Book(PlainWords::of);

    /** Learns the words of all scripts. */
    public Meanings(Scripts scripts) {
        scripts.all().forEach(this::learn);
    }

    private void learn(Script script) {
        script.words()
                .forEach((word, messages) ->
                        messages.forEach(message -> {
                            Meaning meaning =
                                    new Meaning(word, script.language(), message.startsWith("/"));
                            spelled.learn(message, meaning);
                            plain.learn(message, meaning);
                        }));
    }

    /** What the whole message means, if it means a button and nothing more. */
    public Optional<Meaning> of(String message) {
        return spelled.find(message).or(() -> plain.find(message));
    }

    /** Messages brought to one form each. */
    private static final class Book {

        private static final Pattern BOT_NAME = Pattern.compile("(?<=^/\\w{1,32})@\\w+");
        private static final Pattern DEEP_LINK =
                Pattern.compile("(?<=^/start)\\s+[a-z0-9_-]{1,64}$");

        private final Function<String, List<String>> form;
        private final Map<String, Meaning> known = new HashMap<>();
        private final Set<String> unclear = new HashSet<>();

        Book(Function<String, List<String>> form) {
            this.form = form;
        }

        void learn(String message, Meaning meaning) {
            Meaning other = known.putIfAbsent(key(message), meaning);
            if (other != null && other.word() != meaning.word()) {
                unclear.add(key(message));
            }
        }

        Optional<Meaning> find(String message) {
            String key = key(message);
            return unclear.contains(key) ? Optional.empty() : Optional.ofNullable(known.get(key));
        }

        /**
         * A group adds the bot's name to a command, and a deep link a payload to "/start": both are
         * left out. Any other words after a command are words, for a person.
         *
         * @see <a href="https://core.telegram.org/bots/features#deep-linking">Deep linking</a>
         */
        private String key(String message) {
            String small = message.strip().toLowerCase(Locale.ROOT);
            return small.startsWith("/")
                    ? DEEP_LINK.matcher(BOT_NAME.matcher(small).replaceFirst("")).replaceFirst("")
                    : String.join(" ", form.apply(small));
        }
    }
}
