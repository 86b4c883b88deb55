package org.waymark.hotline.alarm;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.waymark.hotline.alarm.Alarms.Due;
import org.waymark.hotline.conversation.ConversationCommand.EscalateDanger;
import org.waymark.hotline.conversation.Conversations;
import org.waymark.hotline.duty.Loop;

/**
 * Climbs to the next rung when its time has come. Several nodes may try the same one: the
 * conversation lets the first do it, and the others find it done.
 */
@Component
class Ladder {

    private static final Logger LOG = LoggerFactory.getLogger(Ladder.class);

    private final Alarms alarms;
    private final Conversations conversations;
    private final TransactionOperations transaction;
    private final Clock clock;

    Ladder(
            Alarms alarms,
            Conversations conversations,
            TransactionOperations transaction,
            Clock clock) {
        this.alarms = alarms;
        this.conversations = conversations;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Climbs where it is time. What fails is tried again at the next look, after the others. */
    void climb() {
        for (Due due : alarms.due()) {
            try {
                transaction.executeWithoutResult(status -> climb(due));
            } catch (DataAccessException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.error("An alarm could not climb its ladder: {}", Loop.causes(e));
            }
        }
    }

    private void climb(Due due) {
        conversations.record(
                new EscalateDanger(due.alias(), due.rung(), clock.instant()),
                Conversations.HELP_LINE);
        alarms.drop(due);
    }
}
