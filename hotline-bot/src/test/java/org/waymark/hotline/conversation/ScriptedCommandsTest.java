package org.waymark.hotline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.channel.CommandMenu;
import org.waymark.hotline.script.Script;
import org.waymark.hotline.script.Scripts;

class ScriptedCommandsTest {

    private static final Scripts SCRIPTS = Scripts.onClassPath();

    @Test
    void offersInEveryLanguageOnlyWhatTheBotUnderstands() {
        var menus = new ScriptedCommands(SCRIPTS).byLanguage();

        assertThat(names(menus.getOrDefault("", List.of())))
                .containsExactly("menu", "language", "hide", "erase");
        for (Script script : SCRIPTS.all()) {
            String language = script.language().substring(0, 2);
            assertThat(menus.getOrDefault(language, List.of())).as(language).isNotEmpty();
            assertThat(names(menus.getOrDefault(language, List.of())))
                    .allSatisfy(
                            name -> assertThat(new Meanings(SCRIPTS).of("/" + name)).isPresent());
        }
    }

    private static List<String> names(List<CommandMenu.Entry> entries) {
        return entries.stream().map(CommandMenu.Entry::name).toList();
    }
}
