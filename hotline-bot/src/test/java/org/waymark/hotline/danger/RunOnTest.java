package org.waymark.hotline.danger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A child in danger writes on without a mark, about its day too, and in two languages at once. An
 * everyday phrase beside one of danger could only quieten it by a harmless saying that begins in
 * the one and ends in the other, so every pair of phrases is tried here.
 */
class RunOnTest {

    private static final DangerRules RULES = DangerRules.onClassPath();
    private static final Map<String, List<List<Set<RuleWord>>>> READ =
            Stream.of("-alarm", "-quiet", "-around")
                    .flatMap(RunOnTest::corpora)
                    .distinct()
                    .collect(Collectors.toMap(Function.identity(), RULES::read));
    private static final Map<String, List<List<Set<RuleWord>>>> ENDS =
            READ.keySet().stream().collect(Collectors.toMap(Function.identity(), RunOnTest::ends));

    private static final Set<String> GOING_ON =
            READ.keySet().stream()
                    .filter(phrase -> RULES.harmless().knows(parts(phrase).getFirst().getFirst()))
                    .collect(Collectors.toSet());

    private static Stream<String> corpora(String kind) {
        return RULES.languages().stream()
                .flatMap(language -> DangerCorpusTest.corpus(language + kind).stream());
    }

    @Test
    void aHarmlessSayingAcrossTwoPhrasesHidesNoDanger() {
        List<String> everyday = Stream.of("-quiet", "-around").flatMap(RunOnTest::corpora).toList();
        assertThat(corpora("-alarm").flatMap(danger -> hidden(danger, everyday))).isEmpty();
    }

    private static Stream<String> hidden(String danger, List<String> everyday) {
        List<String> before = everyday.stream().filter(words -> saying(words, danger)).toList();
        List<String> after = everyday.stream().filter(words -> saying(danger, words)).toList();
        Stream<List<String>> sides =
                Stream.concat(
                        before.stream().map(words -> List.of(words, danger)),
                        after.stream().map(words -> List.of(danger, words)));
        Stream<List<String>> both =
                before.stream()
                        .flatMap(first -> after.stream().map(last -> List.of(first, danger, last)));
        return Stream.concat(sides, both)
                .filter(phrases -> RULES.find(message(phrases)).isEmpty())
                .map(phrases -> String.join(" | ", phrases));
    }

    /** Whether a harmless saying begins in the first phrase and ends in the second. */
    private static boolean saying(String first, String second) {
        // A saying has no gaps, so it has to know the word that it goes on with.
        return GOING_ON.contains(second)
                && requireNonNull(ENDS.get(first)).stream()
                        .anyMatch(end -> {
                            List<Set<RuleWord>> joined = new ArrayList<>(end);
                            joined.addAll(parts(second).getFirst());
                            return RULES.harmless().longestFit(joined, 0) > end.size();
                        });
    }

    /** The ends of a phrase that a harmless saying may begin with. */
    private static List<List<Set<RuleWord>>> ends(String phrase) {
        List<Set<RuleWord>> words = parts(phrase).getLast();
        List<List<Set<RuleWord>>> ends = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            Set<RuleWord> beginnings = RULES.harmless().beginnings(words.get(at));
            if (!beginnings.isEmpty()) {
                List<Set<RuleWord>> end = new ArrayList<>(words.subList(at, words.size()));
                end.set(0, beginnings);
                ends.add(end);
            }
        }
        return ends;
    }

    private static Message message(List<String> phrases) {
        List<List<Set<RuleWord>>> all = new ArrayList<>();
        for (String phrase : phrases) {
            List<List<Set<RuleWord>>> parts = new ArrayList<>(parts(phrase));
            if (!all.isEmpty()) {
                List<Set<RuleWord>> joined = new ArrayList<>(all.removeLast());
                joined.addAll(parts.removeFirst());
                all.add(joined);
            }
            all.addAll(parts);
        }
        return RULES.message(all);
    }

    private static List<List<Set<RuleWord>>> parts(String phrase) {
        return requireNonNull(READ.get(phrase));
    }
}
