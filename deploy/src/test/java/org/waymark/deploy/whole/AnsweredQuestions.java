package org.waymark.deploy.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The page {@code docs/questions.md}: requests with the answers that the example gives. An answer
 * on the page may leave fields out, and a list that ends in “…” goes on.
 */
final class AnsweredQuestions {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MORE = "…";
    private static final int SHOWN = 3;
    private static final int LINE = 110;

    /** Differ from one run to the next. */
    private static final Set<String> VOLATILE =
            Set.of("position", "knownAt", "recordedAt", "changedAt");

    private static final Pattern BLOCK =
            Pattern.compile("```http\\nGET (\\S+)\\n```\\n\\n```json\\n(.*?)```", Pattern.DOTALL);

    private final Path page;
    private final String text;

    private AnsweredQuestions(Path page, String text) {
        this.page = page;
        this.text = text;
    }

    /** A request and its answer as they stand on the page. */
    record Answered(String path, JsonNode answer) {}

    static AnsweredQuestions on(Path page) throws IOException {
        return new AnsweredQuestions(page, Files.readString(page));
    }

    List<Answered> all() {
        return BLOCK.matcher(text)
                .results()
                .map(found -> new Answered(found.group(1), JSON.readTree(found.group(2))))
                .toList();
    }

    /** How many requests there are, answered or not. */
    long requests() {
        return Pattern.compile("```http").matcher(text).results().count();
    }

    /** Writes the answers anew. */
    void write(Function<String, JsonNode> answers) throws IOException {
        String anew =
                BLOCK.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(
                                        "```http\nGET "
                                                + found.group(1)
                                                + "\n```\n\n```json\n"
                                                + inLines(
                                                        shortened(answers.apply(found.group(1))),
                                                        "")
                                                + "\n```"));
        Files.writeString(page, anew);
    }

    private static JsonNode shortened(JsonNode whole) {
        if (whole.isObject()) {
            ObjectNode some = JSON.createObjectNode();
            whole.properties().stream()
                    .filter(field -> !VOLATILE.contains(field.getKey()))
                    .forEach(field -> some.set(field.getKey(), shortened(field.getValue())));
            return some;
        }
        if (whole.isArray()) {
            ArrayNode some = JSON.createArrayNode();
            whole.valueStream().limit(SHOWN).forEach(one -> some.add(shortened(one)));
            if (whole.size() > SHOWN) {
                some.add(MORE);
            }
            return some;
        }
        return whole;
    }

    /** On one line what fits there. */
    private static String inLines(JsonNode node, String indent) {
        String line = JSON.writeValueAsString(node);
        if (indent.length() + line.length() <= LINE || node.isValueNode()) {
            return line;
        }
        String deeper = indent + "  ";
        List<String> lines = new ArrayList<>();
        if (node.isArray()) {
            node.valueStream().forEach(one -> lines.add(deeper + inLines(one, deeper)));
            return "[\n" + String.join(",\n", lines) + "\n" + indent + "]";
        }
        node.properties()
                .forEach(field ->
                        lines.add(
                                deeper
                                        + JSON.writeValueAsString(field.getKey())
                                        + ": "
                                        + inLines(field.getValue(), deeper)));
        return "{\n" + String.join(",\n", lines) + "\n" + indent + "}";
    }

    /** Where an answer is not what the page says; empty when it is. */
    static List<String> differences(JsonNode page, JsonNode answer) {
        List<String> found = new ArrayList<>();
        compare("answer", page, answer, found);
        return found;
    }

    private static void compare(String where, JsonNode page, JsonNode answer, List<String> found) {
        if (page.isObject() && answer.isObject()) {
            page.properties()
                    .forEach(field ->
                            compare(
                                    where + "." + field.getKey(),
                                    field.getValue(),
                                    answer.path(field.getKey()),
                                    found));
        } else if (page.isArray() && answer.isArray()) {
            compareLists(where, page, answer, found);
        } else if (!page.equals(answer)) {
            found.add(where + ": " + page + " on the page, " + answer + " answered");
        }
    }

    private static void compareLists(
            String where, JsonNode page, JsonNode answer, List<String> found) {
        int shown = page.size();
        boolean goesOn = shown > 0 && MORE.equals(page.get(shown - 1).asString(""));
        int named = goesOn ? shown - 1 : shown;
        if (goesOn ? answer.size() <= named : answer.size() != named) {
            found.add(where + ": " + shown + " on the page, " + answer.size() + " answered");
            return;
        }
        for (int n = 0; n < named; n++) {
            compare(where + "[" + n + "]", page.get(n), answer.get(n), found);
        }
    }
}
