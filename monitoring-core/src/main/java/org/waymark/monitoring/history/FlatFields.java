package org.waymark.monitoring.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A value of an event as single fields with their paths; what is not recorded has none. */
final class FlatFields {

    /** Stands for a value that only its own page opens. */
    static final String SEALED = "sealed";

    /** Pseudonyms of people. */
    private static final Set<String> PSEUDONYMS = Set.of("person", "child");

    /** Tells sealed values from each other until they are shown. */
    private static final String SEALED_VALUE = "\u0000sealed:";

    private FlatFields() {}

    static Map<String, String> of(String path, JsonNode value) {
        Map<String, String> fields = new LinkedHashMap<>();
        add(path, value, fields);
        return fields;
    }

    /** Whether it is a personal value: key and ciphertext, and nothing else. */
    static boolean isSealed(JsonNode value) {
        return value.isObject() && value.size() == 2 && value.has("key") && value.has("cipher");
    }

    static String shown(String value) {
        return value.startsWith(SEALED_VALUE) ? SEALED : value;
    }

    private static void add(String path, JsonNode value, Map<String, String> into) {
        if (isSealed(value)) {
            into.put(path, SEALED_VALUE + value.get("cipher").asString());
        } else if (value.isObject()) {
            value.properties().forEach(one -> add(path + "." + one.getKey(), one.getValue(), into));
        } else if (value.isArray()) {
            addAll(path, value, into);
        } else if (!value.isNull()) {
            into.put(path, isPseudonym(path) ? SEALED_VALUE + value.asString() : value.asString());
        }
    }

    private static boolean isPseudonym(String path) {
        return PSEUDONYMS.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    private static void addAll(String path, JsonNode list, Map<String, String> into) {
        if (list.valueStream().allMatch(JsonNode::isValueNode)) {
            if (!list.isEmpty()) {
                into.put(
                        path,
                        list.valueStream()
                                .map(JsonNode::asString)
                                .collect(Collectors.joining(", ")));
            }
            return;
        }
        for (int n = 0; n < list.size(); n++) {
            JsonNode id = list.get(n).path("id");
            add(path + "[" + (id.isString() ? id.asString() : n + 1) + "]", list.get(n), into);
        }
    }
}
