package org.waymark.monitoring.ledger;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.monitoring.ledger.Measure.Aggregation;

/**
 * Keeps sums ready for questions that took long once. A small office never needs any: its questions
 * are answered from the facts themselves.
 */
@Component
class Summaries {

    private static final Logger LOG = LoggerFactory.getLogger(Summaries.class);

    /** More would make recording slower than the questions they are for. */
    private static final int MOST = 40;

    private static final long FEW = 5_000;

    private final SummaryTable table;
    private final TransactionTemplate transaction;
    private final Duration patience;
    private final Set<Summary> beingMade = ConcurrentHashMap.newKeySet();

    Summaries(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            @Value("${waymark.ledger.summarise-after:20ms}") Duration patience) {
        this.table = new SummaryTable(jdbc);
        this.transaction = transaction;
        this.patience = patience;
    }

    /**
     * Whether a question could be answered by sums: those of people each counted once could not.
     */
    static boolean couldAnswer(MeasureQuery query) {
        return query.measure().aggregation() == Aggregation.SUM;
    }

    /**
     * Keeps the sums for a question ready when it took longer than it should.
     *
     * @param facts how many it added up; a slow answer about few has other reasons
     */
    void consider(MeasureQuery query, long facts, Duration taken) {
        Summary summary = Summary.neededBy(query);
        if (couldAnswer(query)
                && facts > FEW
                && taken.compareTo(patience) > 0
                && beingMade.add(summary)) {
            Thread.ofVirtual().name("summary").start(() -> tryToMake(summary));
        }
    }

    private void tryToMake(Summary summary) {
        try {
            make(summary);
        } catch (DataAccessException e) {
            // The question is answered without it; the next one tries again.
            LOG.warn("No summary of {} could be made: {}", summary.kind(), e.getMessage());
        } finally {
            beingMade.remove(summary);
        }
    }

    /** Makes a summary unless it is there. */
    void make(Summary summary) {
        transaction.executeWithoutResult(status -> {
            table.lock();
            if (table.find(summary).isEmpty()) {
                table.create(summary);
                table.keepAtMost(MOST);
            }
        });
    }
}
