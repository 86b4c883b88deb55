package org.waymark.hotline.script;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping in a YAML file that remembers where it stands, so that every mistake names its file and
 * line.
 *
 * @param file name as under {@code src/main/resources}
 */
public record Section(String file, MappingNode node) {

    /**
     * Reads a file.
     *
     * @param name how to name it in mistakes
     */
    public static Section read(String name, Resource resource) {
        try (Reader in = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(in);
            if (root == null) {
                throw new ScriptMistake(name, 1, "the file is empty");
            }
            return of(name, root);
        } catch (MarkedYAMLException e) {
            throw new ScriptMistake(
                    name, e.getProblemMark().getLine() + 1, "this is not YAML: " + e.getProblem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Section of(String file, Node node) {
        if (node instanceof MappingNode mapping) {
            return new Section(file, mapping).withoutDoubles();
        }
        throw ScriptMistake.at(file, node, "expected keys with values here");
    }

    private Section withoutDoubles() {
        List<String> seen = new ArrayList<>();
        for (NodeTuple entry : node.getValue()) {
            String key = scalar(entry.getKeyNode());
            if (seen.contains(key)) {
                throw ScriptMistake.at(file, entry.getKeyNode(), "'" + key + "' is here twice");
            }
            seen.add(key);
        }
        return this;
    }

    /** The keys in the order of the file. */
    public List<String> keys() {
        return node.getValue().stream().map(entry -> scalar(entry.getKeyNode())).toList();
    }

    /** Refuses keys that mean nothing, and demands the others. */
    public Section hasExactly(Collection<String> wanted) {
        hasOnly(wanted);
        for (String key : wanted) {
            value(key);
        }
        return this;
    }

    /** Refuses keys that mean nothing. */
    public Section hasOnly(Collection<String> known) {
        for (NodeTuple entry : node.getValue()) {
            if (!known.contains(scalar(entry.getKeyNode()))) {
                throw ScriptMistake.at(
                        file,
                        entry.getKeyNode(),
                        "unknown key '" + scalar(entry.getKeyNode()) + "'; known are " + known);
            }
        }
        return this;
    }

    /** A text that must be there and not be empty. */
    public String text(String key) {
        String text = scalar(value(key));
        if (text.isBlank()) {
            throw mistake(key, "the text '" + key + "' is empty");
        }
        return text;
    }

    /** A text that may be empty or missing. */
    public Optional<String> textIfAny(String key) {
        return find(key).map(this::scalar).filter(text -> !text.isBlank());
    }

    /** The mapping under this key. */
    public Section section(String key) {
        return of(file, value(key));
    }

    /** The sections of a list under this key; none when the key is missing. */
    public List<Section> sections(String key) {
        return find(key).isEmpty()
                ? List.of()
                : items(key).stream().map(item -> of(file, item)).toList();
    }

    /** A list of texts; empty when the key is missing. */
    public List<String> texts(String key) {
        return find(key).isEmpty() ? List.of() : items(key).stream().map(this::scalar).toList();
    }

    /** All entries as texts, in the order of the file. */
    public Map<String, String> asTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        keys().forEach(key -> texts.put(key, text(key)));
        return texts;
    }

    /** A mistake at the value of this key, or at the section's beginning when it has none. */
    public ScriptMistake mistake(String key, String what) {
        return ScriptMistake.at(file, find(key).orElse(node), what);
    }

    /** Line of each item of the list under this key; the first line is 1. */
    public List<Integer> lines(String key) {
        return items(key).stream().map(item -> item.getStartMark().getLine() + 1).toList();
    }

    private List<Node> items(String key) {
        Node value = value(key);
        if (value instanceof SequenceNode list) {
            return list.getValue();
        }
        throw ScriptMistake.at(file, value, "'" + key + "' must be a list");
    }

    private Node value(String key) {
        return find(key)
                .orElseThrow(() -> ScriptMistake.at(file, node, "'" + key + "' is missing here"));
    }

    private Optional<Node> find(String key) {
        return node.getValue().stream()
                .filter(entry -> scalar(entry.getKeyNode()).equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    private String scalar(Node found) {
        if (found instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw ScriptMistake.at(file, found, "expected a text here");
    }
}
