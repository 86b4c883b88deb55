package org.waymark.hotline.telegram;

import java.util.Comparator;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.inbox.Arrival;
import org.waymark.hotline.inbox.Inbox;
import org.waymark.hotline.inbox.Kind;
import org.waymark.hotline.vault.Chat;
import org.waymark.hotline.vault.IdentityVault;
import tools.jackson.databind.JsonNode;

/** Puts updates into the inbox under their alias, in one transaction for a batch. */
final class UpdateStore {

    private final long bot;
    private final Inbox inbox;
    private final IdentityVault vault;
    private final TransactionTemplate transaction;

    UpdateStore(long bot, Inbox inbox, IdentityVault vault, TransactionTemplate transaction) {
        this.bot = bot;
        this.inbox = inbox;
        this.vault = vault;
        this.transaction = transaction;
    }

    /**
     * Stores a batch, lowest update first, whatever order it came in; answers the highest. Those
     * stored before stay as they are.
     */
    long store(List<JsonNode> updates) {
        List<JsonNode> inOrder =
                updates.stream().sorted(Comparator.comparingLong(UpdateStore::id)).toList();
        transaction.executeWithoutResult(status -> inOrder.forEach(this::store));
        return id(inOrder.getLast());
    }

    private void store(JsonNode update) {
        UpdateReader.read(update)
                .ifPresentOrElse(
                        seen -> store(id(update), seen), () -> inbox.ignore(bot, id(update)));
    }

    /** Somebody who leaves and is not known is not made known by it. */
    private void store(long update, Seen seen) {
        Chat chat = new Chat(bot, seen.chat());
        if (seen.kind() == Kind.LEFT && !vault.knows(chat)) {
            inbox.ignore(bot, update);
            return;
        }
        Alias alias = vault.aliasOf(chat);
        int part = 0;
        if (!seen.caption().isBlank()) {
            inbox.store(arrival(update, part++, alias, Kind.WORDS, seen.caption(), seen));
        }
        inbox.store(arrival(update, part, alias, seen.kind(), seen.text(), seen));
    }

    private Arrival arrival(long update, int part, Alias alias, Kind kind, String text, Seen seen) {
        return new Arrival(
                bot, update, part, alias, kind, seen.messageId(), text, seen.languageHint());
    }

    private static long id(JsonNode update) {
        return update.path("update_id").asLong();
    }
}
