package org.waymark.hotline.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.hotline.conversation.ConversationEvent;
import org.waymark.hotline.conversation.ConversationEvent.ConversationClosed;
import org.waymark.hotline.conversation.ConversationEvent.ConversationTaken;
import org.waymark.hotline.conversation.ConversationEvent.ConversationTransferred;
import org.waymark.hotline.conversation.ConversationEvent.HandedBack;
import org.waymark.hotline.conversation.ConversationEvent.TakenBackFromAbsent;
import org.waymark.hotline.conversation.ConversationEvent.WithdrawnFromPeer;

/** Why a person no longer has a conversation that was theirs, when it was not their own doing. */
enum Parting {
    /** Danger came up, and it was a peer's. */
    DANGER,
    /** The child wrote while their desk was closed. */
    ABSENCE,
    /** Somebody else took it over, or was given it. */
    TAKEN_OVER;

    /** Reads it from a history; null when this person never had it, or gave it away. */
    static @Nullable Parting of(List<ConversationEvent> history, String account) {
        @Nullable String holder = null;
        @Nullable Parting why = null;
        for (ConversationEvent event : history) {
            switch (event) {
                case ConversationTaken taken -> {
                    why = after(why, holder, account, taken.by(), taken.by());
                    holder = taken.by();
                }
                case ConversationTransferred moved -> {
                    why = after(why, holder, account, moved.to(), moved.by());
                    holder = moved.to();
                }
                case WithdrawnFromPeer withdrawn -> {
                    why = withdrawn.from().equals(account) ? DANGER : why;
                    holder = null;
                }
                case TakenBackFromAbsent taken -> {
                    why = taken.from().equals(account) ? ABSENCE : why;
                    holder = null;
                }
                case HandedBack back -> holder = null;
                case ConversationClosed closed -> {
                    holder = null;
                    why = null;
                }
                default -> {}
            }
        }
        return why;
    }

    private static @Nullable Parting after(
            @Nullable Parting why, @Nullable String holder, String account, String to, String by) {
        if (to.equals(account)) {
            return null;
        }
        return account.equals(holder) && !by.equals(account) ? TAKEN_OVER : why;
    }
}
