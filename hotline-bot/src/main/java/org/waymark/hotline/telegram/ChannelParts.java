package org.waymark.hotline.telegram;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.waymark.hotline.HotlineSettings;
import org.waymark.hotline.channel.CommandMenu;
import org.waymark.hotline.inbox.Inbox;
import org.waymark.hotline.inbox.InboxCare;
import org.waymark.hotline.outbox.OutboxNotes;
import org.waymark.hotline.outbox.OutboxQueue;
import org.waymark.hotline.outbox.SealedOutbox;
import org.waymark.hotline.vault.IdentityVault;
import org.waymark.hotline.vault.UnusedAliases;
import org.waymark.monitoring.privacy.KeyVault;

/** What the channel is put together from. */
@Component
record ChannelParts(
        Inbox inbox,
        InboxCare inboxCare,
        SealedOutbox outbox,
        OutboxQueue queue,
        OutboxNotes notes,
        IdentityVault vault,
        UnusedAliases unused,
        KeyVault keys,
        ObjectProvider<CommandMenu> menus,
        DataSource source,
        PlatformTransactionManager transactions,
        HotlineSettings settings,
        Clock clock) {}
