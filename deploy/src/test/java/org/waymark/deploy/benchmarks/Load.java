package org.waymark.deploy.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many clients at once, each beginning again as soon as it was answered. */
final class Load {

    private static final int SETTLED = 10;

    private Load() {}

    /** Records per second over {@code duration}, counted after a tenth of it has passed. */
    static double perSecond(Contestant contestant, int clients, Duration duration)
            throws Exception {
        long counting = System.nanoTime() + duration.toNanos() / SETTLED;
        long end = System.nanoTime() + duration.toNanos();
        List<Callable<Long>> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            all.add(() -> records(contestant, counting, end));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            long sum = 0;
            for (Future<Long> records : threads.invokeAll(all)) {
                sum += records.get();
            }
            return sum / ((end - counting) / 1e9);
        }
    }

    private static long records(Contestant contestant, long counting, long end) throws Exception {
        long records = 0;
        try (Contestant.Client client = contestant.client()) {
            while (true) {
                client.record();
                long now = System.nanoTime();
                if (now > end) {
                    return records;
                }
                if (now > counting) {
                    records++;
                }
            }
        }
    }
}
