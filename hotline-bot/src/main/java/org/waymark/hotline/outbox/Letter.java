package org.waymark.hotline.outbox;

import java.util.List;
import org.waymark.hotline.channel.Button;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sealed of an outgoing message: text and keyboard together, since labels can tell as much
 * as words.
 */
public record Letter(String text, List<List<Button>> keyboard) {

    private static final JsonMapper JSON = JsonMapper.shared();

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Letter parse(String json) {
        return JSON.readValue(json, Letter.class);
    }

    @Override
    public String toString() {
        return "Letter";
    }
}
