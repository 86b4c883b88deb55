package org.waymark.hotline.standin;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the bot gets its updates: it asks for them, or has them pushed to a URL. */
final class UpdateMethods {

    private static final int LARGEST_BATCH = 100;
    private static final int MOST_CONNECTIONS = 40;
    private static final Pattern SECRET = Pattern.compile("[\\w-]{0,256}");

    private final UpdateQueue updates;
    private final WebhookPush push;

    UpdateMethods(UpdateQueue updates, WebhookPush push) {
        this.updates = updates;
        this.push = push;
    }

    Answer getUpdates(JsonNode arguments) throws InterruptedException {
        if (push.aimed()) {
            return Answer.refusal(
                    409, "Conflict: can't use getUpdates method while webhook is active");
        }
        int limit = Math.clamp(arguments.path("limit").asInt(LARGEST_BATCH), 1, LARGEST_BATCH);
        List<ObjectNode> batch =
                updates.poll(
                        arguments.path("offset").asLong(0),
                        limit,
                        Duration.ofSeconds(arguments.path("timeout").asInt(0)),
                        kinds(arguments));
        if (batch == null) {
            return Answer.refusal(409, "Conflict: terminated by other getUpdates request");
        }
        ArrayNode result = Answer.JSON.createArrayNode();
        batch.forEach(result::add);
        return Answer.ok(result);
    }

    Answer setWebhook(JsonNode arguments) {
        String url = arguments.path("url").asString("");
        String secret = arguments.path("secret_token").asString("");
        if (url.isEmpty()) {
            return deleteWebhook(arguments);
        }
        if (!url.startsWith("https://") && !url.startsWith("http://127.0.0.1:")) {
            return Answer.refusal(
                    400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
        }
        if (!SECRET.matcher(secret).matches()) {
            return Answer.refusal(400, "Bad Request: secret token contains unallowed characters");
        }
        forgetIfAsked(arguments);
        updates.allow(kinds(arguments));
        int connections = arguments.path("max_connections").asInt(MOST_CONNECTIONS);
        push.aim(URI.create(url), secret, Math.clamp(connections, 1, 100));
        updates.endPolls();
        return Answer.yes();
    }

    Answer deleteWebhook(JsonNode arguments) {
        push.stopAiming();
        forgetIfAsked(arguments);
        return Answer.yes();
    }

    Answer getWebhookInfo() {
        ObjectNode info = push.info().put("pending_update_count", updates.waiting());
        ArrayNode kinds = info.putArray("allowed_updates");
        updates.allowed().forEach(kinds::add);
        return Answer.ok(info);
    }

    private void forgetIfAsked(JsonNode arguments) {
        if (arguments.path("drop_pending_updates").asBoolean(false)) {
            updates.forgetAll();
        }
    }

    private static Set<String> kinds(JsonNode arguments) {
        Set<String> kinds = new LinkedHashSet<>();
        arguments.path("allowed_updates").forEach(kind -> kinds.add(kind.asString()));
        return kinds;
    }
}
