package org.waymark.dashboard.records;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Completes a correction with what it leaves as it is. */
@Component
public class Overlay {

    private final JsonMapper json;

    Overlay(JsonMapper json) {
        this.json = json;
    }

    /**
     * The whole record after the correction: every field that {@code sent} leaves out is as before.
     * A first day without a last one is one day.
     *
     * @param before the record's description, whose fields have the names of the request's
     * @param sent what is to be different
     */
    public <T> T of(Object before, T sent) {
        ObjectNode whole = json.valueToTree(before);
        ObjectNode changes = json.valueToTree(sent);
        if (changes.path("from").isString()) {
            whole.remove("to");
        }
        changes.properties()
                .forEach(field -> {
                    if (!field.getValue().isNull()) {
                        whole.set(field.getKey(), field.getValue());
                    }
                });
        @SuppressWarnings("unchecked") // the class of sent is that of T
        Class<T> type = (Class<T>) sent.getClass();
        return json.treeToValue(whole, type);
    }
}
