package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.testing.HelpLine;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.kernel.RuleBroken;

class TakeRaceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void ofManyCounsellorsAtTheSameMomentOneHasIt() throws IOException {
        try (HelpLine line = new HelpLine();
                InputStream shift = line.openDesk("counsellor");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(shift.read()).isPositive();
            ChildPhone phone = line.telegram().phone("Ana");
            phone.write("I would like to talk");
            phone.await("safe for you", PATIENCE);
            String alias = line.onlyAlias();
            CountDownLatch start = new CountDownLatch(1);
            Desk desk = line.get(Desk.class);
            List<CompletableFuture<String>> taking =
                    IntStream.range(0, 8)
                            .mapToObj(n ->
                                    CompletableFuture.supplyAsync(
                                            () -> take(desk, alias, n, start), threads))
                            .toList();
            start.countDown();
            List<String> results = taking.stream().map(CompletableFuture::join).toList();
            assertThat(results).filteredOn("taken"::equals).hasSize(1);
            assertThat(results).filteredOn("OneTakesAConversation"::equals).hasSize(7);
            assertThat(
                            line.post(
                                            "peer",
                                            "/api/helpline/conversations/" + alias + "/take",
                                            Map.of())
                                    .statusCode())
                    .isEqualTo(409);
        }
    }

    private static String take(Desk desk, String alias, int n, CountDownLatch start) {
        try {
            start.await();
            desk.take(
                    alias,
                    new Caller(
                            "account-" + n, "c" + n, Set.of(Role.COUNSELLOR), Scope.everything()));
            return "taken";
        } catch (RuleBroken refused) {
            return refused.rule();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
