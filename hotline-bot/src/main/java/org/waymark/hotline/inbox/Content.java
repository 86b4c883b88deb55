package org.waymark.hotline.inbox;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sealed of an arrival.
 *
 * @param dangers kinds of danger that the text speaks of; null when nobody has looked
 */
record Content(String text, @Nullable String languageHint, @Nullable Set<String> dangers) {

    static final Content NONE = new Content("", null, null);
    private static final JsonMapper JSON = JsonMapper.shared();

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Content parse(String json) {
        return JSON.readValue(json, Content.class);
    }

    @Override
    public String toString() {
        return "Content";
    }
}
