package org.waymark.hotline.inbox;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What is sealed of an arrival. */
record Content(String text, @Nullable String languageHint) {

    static final Content NONE = new Content("", null);
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
