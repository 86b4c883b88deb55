package org.waymark.monitoring.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;

/** Many passwords at the same moment. */
@AccessTest
class PasswordCheckTest {

    private static final int MANY = 50;
    private static final String PASSWORD = "a long enough password";

    @Autowired private PasswordCheck passwords;
    @Autowired private Accounts accounts;

    @Test
    void letsFewOfManyGuessesAtOncePass() throws Exception {
        String name = someone();

        List<String> answers = atOnce(guess -> () -> answer(name, "guess " + guess));

        assertThat(answers).filteredOn("wrong"::equals).hasSize(5);
        assertThat(answers).filteredOn("wait"::equals).hasSize(MANY - 5);
    }

    @Test
    void letsARightPasswordPassHoweverOftenItIsUsedAtOnce() throws Exception {
        String name = someone();

        assertThat(atOnce(request -> () -> answer(name, PASSWORD))).containsOnly("right");
    }

    private String answer(String name, String password) {
        try {
            passwords.authenticate(
                    UsernamePasswordAuthenticationToken.unauthenticated(name, password));
            return "right";
        } catch (BadCredentialsException e) {
            return "wrong";
        } catch (SlowedDown e) {
            return "wait";
        } catch (AuthenticationException e) {
            return e.toString();
        }
    }

    private static List<String> atOnce(IntFunction<Callable<String>> asking) throws Exception {
        CyclicBarrier all = new CyclicBarrier(MANY);
        try (var crowd = Executors.newFixedThreadPool(MANY)) {
            List<Future<String>> asked =
                    IntStream.range(0, MANY)
                            .mapToObj(asking)
                            .map(one ->
                                    crowd.submit(() -> {
                                        all.await();
                                        return one.call();
                                    }))
                            .toList();
            List<String> answers = new ArrayList<>();
            for (Future<String> one : asked) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private String someone() {
        return accounts.open(
                        "test",
                        new Username("u" + UUID.randomUUID()),
                        new NewPassword(PASSWORD),
                        Set.of(Role.STAFF),
                        Scope.everything())
                .username();
    }
}
