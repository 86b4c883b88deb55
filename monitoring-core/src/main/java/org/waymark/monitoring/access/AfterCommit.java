package org.waymark.monitoring.access;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Forgets something that is remembered in memory, when its change in the database can be seen by
 * everybody.
 */
final class AfterCommit {

    private AfterCommit() {}

    /**
     * Now, and once more when the surrounding transaction is done: until then others still read the
     * old state.
     */
    static void forget(Runnable forgetting) {
        forgetting.run();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            forgetting.run();
                        }
                    });
        }
    }
}
