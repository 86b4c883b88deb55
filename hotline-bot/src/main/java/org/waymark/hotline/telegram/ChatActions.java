package org.waymark.hotline.telegram;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.duty.Loop;
import org.waymark.hotline.outbox.Typing;
import org.waymark.hotline.vault.Chat;
import org.waymark.hotline.vault.IdentityVault;

/**
 * The typing indicator. Telegram shows it for five seconds, so asking more often than every four is
 * left out.
 */
final class ChatActions implements Typing {

    private static final Logger LOG = LoggerFactory.getLogger(ChatActions.class);
    private static final long AGAIN_AFTER_NANOS = Duration.ofSeconds(4).toNanos();
    private static final int FORGET_ABOVE = 1_000;

    private final BotApi calls;
    private final IdentityVault vault;
    private final Map<Alias, Long> shown = new ConcurrentHashMap<>();

    ChatActions(BotApi calls, IdentityVault vault) {
        this.calls = calls;
        this.vault = vault;
    }

    @Override
    public void show(Alias alias) {
        long now = System.nanoTime();
        Long last = shown.get(alias);
        if (last != null && now - last < AGAIN_AFTER_NANOS) {
            return;
        }
        if (shown.size() > FORGET_ABOVE) {
            shown.clear();
        }
        shown.put(alias, now);
        Thread.ofVirtual().name("telegram-typing").start(() -> show(vault, alias));
    }

    private void show(IdentityVault identities, Alias alias) {
        try {
            Chat chat = identities.chatOf(alias).orElse(null);
            if (chat != null) {
                calls.call(new SendChatAction(Long.toString(chat.id()), "typing"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debug("No typing indicator: {}", Loop.causes(e));
        }
    }
}
