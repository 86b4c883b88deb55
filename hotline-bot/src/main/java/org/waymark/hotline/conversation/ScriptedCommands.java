package org.waymark.hotline.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.waymark.hotline.channel.CommandMenu;
import org.waymark.hotline.script.Label;
import org.waymark.hotline.script.Script;
import org.waymark.hotline.script.Scripts;
import org.waymark.hotline.script.Word;

/** The commands that the scripts understand, described by the buttons that do the same. */
@Component
class ScriptedCommands implements CommandMenu {

    private static final Map<Word, Label> SHOWN = new LinkedHashMap<>();

    static {
        SHOWN.put(Word.MENU, Label.MENU);
        SHOWN.put(Word.LANGUAGE, Label.LANGUAGE);
        SHOWN.put(Word.HIDE, Label.HIDE);
        SHOWN.put(Word.ERASE, Label.ERASE);
    }

    private final Scripts scripts;

    ScriptedCommands(Scripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public Map<String, List<Entry>> byLanguage() {
        Map<String, List<Entry>> menus = new TreeMap<>();
        menus.put("", entries(scripts.in("en")));
        scripts.all()
                .forEach(script -> menus.put(script.language().split("-", 2)[0], entries(script)));
        return menus;
    }

    private static List<Entry> entries(Script script) {
        return SHOWN.entrySet().stream()
                .filter(shown -> understands(script, shown.getKey()))
                .map(shown -> new Entry(shown.getKey().key(), script.label(shown.getValue())))
                .toList();
    }

    private static boolean understands(Script script, Word word) {
        return script.words().getOrDefault(word, List.of()).contains("/" + word.key());
    }
}
