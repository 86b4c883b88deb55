package org.waymark.monitoring.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {

    private static final int CROWD = 120;
    private static final int AT_ONCE_AND_WAITING = 53;

    private final PasswordHashing hashing = new PasswordHashing();
    private final String hash = hashing.hash("right");

    @Test
    void sendsAwayWhoComesWhenManyWaitAlready() throws Exception {
        List<String> answers = atOnce();

        assertThat(answers).contains("too many");
        assertThat(answers)
                .filteredOn("checked"::equals)
                .hasSizeGreaterThanOrEqualTo(AT_ONCE_AND_WAITING);
        assertThat(answers).containsOnly("checked", "too many");
        assertThat(hashing.matches("right", hash)).as("once they have gone").isTrue();
    }

    private List<String> atOnce() throws Exception {
        CyclicBarrier all = new CyclicBarrier(CROWD);
        try (var crowd = Executors.newFixedThreadPool(CROWD)) {
            List<Future<String>> asked =
                    IntStream.range(0, CROWD)
                            .mapToObj(one ->
                                    crowd.submit(() -> {
                                        all.await();
                                        return answer();
                                    }))
                            .toList();
            List<String> answers = new ArrayList<>();
            for (Future<String> one : asked) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private String answer() {
        try {
            return hashing.matches("right", hash) ? "checked" : "wrong";
        } catch (SlowedDown e) {
            return "too many";
        }
    }
}
