package org.waymark.hotline.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.waymark.hotline.channel.CommandMenu;
import org.waymark.hotline.duty.Doorbell;
import org.waymark.hotline.duty.Duty;

/** Puts the commands into Telegram's menu, in every language, whenever this node takes the duty. */
final class MenuOfCommands {

    private static final Logger LOG = LoggerFactory.getLogger(MenuOfCommands.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final BotApi calls;
    private final ObjectProvider<CommandMenu> menus;
    private final Duty duty;
    private final Doorbell bell = new Doorbell();
    private long shownInTurn;

    MenuOfCommands(BotApi calls, ObjectProvider<CommandMenu> menus, Duty duty) {
        this.calls = calls;
        this.menus = menus;
        this.duty = duty;
    }

    void round() throws InterruptedException {
        long heard = bell.rings();
        if (duty.held() && shownInTurn != duty.turns()) {
            show(duty.turns());
        }
        bell.await(heard, BETWEEN_LOOKS);
    }

    /** Ends the pause. */
    void wake() {
        bell.ring();
    }

    private void show(long turn) throws InterruptedException {
        for (CommandMenu menu : menus) {
            for (var language : menu.byLanguage().entrySet()) {
                if (!(calls.call(commands(language)) instanceof Reply.Done)) {
                    LOG.warn("The menu of commands is not shown yet: it is tried again");
                    return;
                }
            }
        }
        shownInTurn = turn;
    }

    private static SetMyCommands commands(Map.Entry<String, List<CommandMenu.Entry>> menu) {
        var commands =
                SetMyCommands.builder()
                        .commands(
                                menu.getValue().stream()
                                        .map(entry ->
                                                new BotCommand(entry.name(), entry.description()))
                                        .toList());
        return menu.getKey().isEmpty()
                ? commands.build()
                : commands.languageCode(menu.getKey()).build();
    }
}
