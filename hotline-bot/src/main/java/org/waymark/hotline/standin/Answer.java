package org.waymark.hotline.standin;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An answer in the Bot API's envelope: HTTP status and JSON body. */
record Answer(int status, ObjectNode body) {

    static final JsonMapper JSON = JsonMapper.shared();

    static Answer ok(JsonNode result) {
        ObjectNode body = JSON.createObjectNode().put("ok", true);
        body.set("result", result);
        return new Answer(200, body);
    }

    static Answer yes() {
        return ok(JsonNodeFactory.instance.booleanNode(true));
    }

    static Answer refusal(int code, String description) {
        return new Answer(
                code,
                JSON.createObjectNode()
                        .put("ok", false)
                        .put("error_code", code)
                        .put("description", description));
    }

    static Answer tooMany(int seconds) {
        Answer answer = refusal(429, "Too Many Requests: retry after " + seconds);
        answer.body.putObject("parameters").put("retry_after", seconds);
        return answer;
    }

    byte[] bytes() {
        return JSON.writeValueAsBytes(body);
    }
}
