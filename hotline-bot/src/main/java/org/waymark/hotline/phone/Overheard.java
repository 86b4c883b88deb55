package org.waymark.hotline.phone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.hotline.script.Script;
import org.waymark.hotline.script.Scripts;
import org.waymark.hotline.script.Text;
import org.waymark.hotline.standin.PhoneMessage;

/**
 * Tells in which language a chat is held. A phone shows texts and knows nothing else, so the bot's
 * own texts tell it, for their bubble and those after it.
 */
final class Overheard {

    private final Map<String, String> languages = new HashMap<>();

    Overheard(Scripts scripts) {
        Set<String> inSeveral = new HashSet<>();
        for (Script script : scripts.all()) {
            texts(script)
                    .forEach(text -> {
                        if (languages.put(text, script.language()) != null) {
                            inSeveral.add(text);
                        }
                    });
        }
        languages.keySet().removeAll(inSeveral);
    }

    private static List<String> texts(Script script) {
        return Arrays.stream(Text.values())
                .filter(text -> text.places().isEmpty())
                .map(script::say)
                .toList();
    }

    /**
     * The language of each message.
     *
     * @param phone language of the phone, for a chat in which the bot has said nothing yet
     */
    List<String> languages(List<PhoneMessage> messages, String phone) {
        List<String> found = new ArrayList<>();
        String language =
                messages.stream()
                        .map(this::spoken)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(phone);
        for (PhoneMessage message : messages) {
            language = spoken(message).orElse(language);
            found.add(language);
        }
        return found;
    }

    private Optional<String> spoken(PhoneMessage message) {
        @Nullable String language = message.mine() ? null : languages.get(message.text());
        return Optional.ofNullable(language);
    }
}
