package org.waymark.monitoring.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is known of a record after each of its events, to tell what the next one changes. Knows
 * nothing of any feature but how events are written: they hold the whole of what they are about.
 */
final class KnownFields {

    private static final String REASON = "reason";

    /** Only hold others together; a reader need not know of them. */
    private static final Set<String> HOLDERS =
            Set.of("outline", "file", "claim", "contact", "definition", "details");

    /** Say what was added to a list, or which of a list is meant: there is nothing before them. */
    private static final Set<String> ADDED =
            Set.of("institution", "view", "answer", "organisation", "role");

    /** What was added to a list, and how events that hold the whole of that list call it. */
    private static final Map<String, String> LISTS =
            Map.of(
                    "contribution", "contributions",
                    "member", "members",
                    "registration", "registrations",
                    "view", "views",
                    "version", "versions",
                    "provided", "services");

    /** Called so by some events, and otherwise by those that put them right. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of("plannedFrom", "from", "plannedTo", "to", "heldFrom", "from", "heldTo", "to");

    /** Repeat what earlier events said, for those who hear one event alone. */
    private static final Set<String> REPEATED = Set.of("responses", "sent", "cancelled", "first");

    /**
     * Events about one part of a record: how the part is called, and the fields that tell which.
     */
    private static final Map<String, Part> PARTS =
            Map.of(
                    "ObjectiveSet", new Part("objective", List.of("objective")),
                    "StrandPlanned", new Part("strand", List.of("strand")),
                    "PhasePlanned", new Part("phase", List.of("phase")),
                    "PhaseDated", new Part("phase", List.of("phase")),
                    "PartnerCountStated", new Part("phase", List.of("phase")),
                    "TargetSet", new Part("target", List.of("phase", "country", "place")),
                    "BaselineSet", new Part("baseline", List.of()));

    private record Part(String name, List<String> keys) {

        String prefix(ObjectNode payload) {
            String which =
                    keys.stream()
                            .map(payload::path)
                            .filter(JsonNode::isString)
                            .map(JsonNode::asString)
                            .collect(Collectors.joining(", "));
            return name + (which.isEmpty() ? "." : "[" + which + "].");
        }
    }

    /**
     * A field of a record with everything below it.
     *
     * @param holder what held it in the event; empty for nothing
     */
    private record Slot(String holder, Map<String, String> leaves) {

        boolean isAdded(String name) {
            boolean isOneOfAList = LISTS.containsKey(name) && !leaves.containsKey(name);
            return holder.isEmpty() && (ADDED.contains(name) || isOneOfAList);
        }
    }

    private final Map<String, Slot> slots = new LinkedHashMap<>();

    /** Why, when the event says so. */
    static @Nullable String reason(ObjectNode payload) {
        JsonNode reason = payload.path(REASON);
        if (reason.isString()) {
            return reason.asString();
        }
        return FlatFields.isSealed(reason) ? FlatFields.SEALED : null;
    }

    /** What the event changes. */
    List<FieldChange> changedBy(String event, ObjectNode payload) {
        Part part = PARTS.get(event);
        Map<String, Slot> now = new LinkedHashMap<>();
        Set<String> holders = new LinkedHashSet<>();
        String id = payload.propertyNames().iterator().next();
        ObjectNode rest = payload.deepCopy();
        rest.remove(List.of(id, REASON));
        rest.remove(REPEATED);
        if (part != null) {
            String prefix = part.prefix(payload);
            rest.remove(part.keys());
            rest.remove("programme");
            spread(prefix, "", rest, now, holders);
        } else {
            spread("", "", rest, now, holders);
        }
        return replaced(now, holders);
    }

    private static void spread(
            String prefix,
            String holder,
            JsonNode fields,
            Map<String, Slot> into,
            Set<String> holders) {
        fields.properties()
                .forEach(field -> {
                    if (HOLDERS.contains(field.getKey()) && field.getValue().isObject()) {
                        holders.add(field.getKey());
                        spread(prefix, field.getKey(), field.getValue(), into, holders);
                    } else {
                        String name =
                                prefix + OTHER_NAMES.getOrDefault(field.getKey(), field.getKey());
                        into.put(name, new Slot(holder, FlatFields.of(name, field.getValue())));
                    }
                });
    }

    private List<FieldChange> replaced(Map<String, Slot> now, Set<String> holders) {
        List<FieldChange> changes = new ArrayList<>();
        // What such a holder held before and holds no more is gone.
        slots.entrySet().stream()
                .filter(old -> holders.contains(old.getValue().holder()))
                .filter(old -> !now.containsKey(old.getKey()))
                .toList()
                .forEach(old -> {
                    differ(old.getValue().leaves(), Map.of(), changes);
                    slots.remove(old.getKey());
                });
        now.forEach((name, slot) -> {
            if (slot.isAdded(name)) {
                differ(Map.of(), slot.leaves(), changes);
                grow(name, slot, now);
            } else {
                Slot old = slots.put(name, slot);
                differ(old == null ? Map.of() : old.leaves(), slot.leaves(), changes);
            }
        });
        return List.copyOf(changes);
    }

    /** So that whoever repeats the whole list later is not taken for having added all of it. */
    private void grow(String name, Slot added, Map<String, Slot> now) {
        if (LISTS.containsKey(name) && !added.leaves().containsKey(name)) {
            String list = Objects.requireNonNull(LISTS.get(name));
            grow(list, list, name, added.leaves());
        } else if (name.equals("answer")) {
            Slot view = Objects.requireNonNull(now.get("view"));
            String list = "views[" + view.leaves().get("view") + "].answers";
            grow("views", list, name, added.leaves());
        }
    }

    private void grow(String slot, String list, String name, Map<String, String> added) {
        Slot old = slots.getOrDefault(slot, new Slot("", Map.of()));
        Map<String, String> leaves = new LinkedHashMap<>(old.leaves());
        String which = added.getOrDefault(name + ".id", next(list, leaves.keySet()));
        String at = list + "[" + which + "]";
        added.forEach((field, value) -> leaves.put(at + field.substring(name.length()), value));
        slots.put(slot, new Slot(old.holder(), leaves));
    }

    /** The number of the next one in a list, from 1 on. */
    private static String next(String list, Set<String> fields) {
        long known =
                fields.stream()
                        .filter(field -> field.startsWith(list + "["))
                        .map(field -> field.substring(0, field.indexOf(']', list.length())))
                        .distinct()
                        .count();
        return Long.toString(known + 1);
    }

    private static void differ(
            Map<String, String> before, Map<String, String> after, List<FieldChange> changes) {
        Set<String> fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        for (String field : fields) {
            String old = before.get(field);
            String now = after.get(field);
            if (!Objects.equals(old, now)) {
                changes.add(new FieldChange(field, shown(old), shown(now)));
            }
        }
    }

    private static @Nullable String shown(@Nullable String value) {
        return value == null ? null : FlatFields.shown(value);
    }
}
