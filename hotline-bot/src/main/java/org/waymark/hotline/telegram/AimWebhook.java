package org.waymark.hotline.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * {@code setWebhook} as JSON; the library's own sends a form, for certificates that nobody needs
 * here.
 */
final class AimWebhook extends BotApiMethod<String> {

    @JsonProperty("url")
    private final String url;

    @JsonProperty("secret_token")
    private final String secret;

    @JsonProperty("allowed_updates")
    private final List<String> wanted = UpdateReader.WANTED;

    AimWebhook(URI url, String secret) {
        this.url = url.toString();
        this.secret = secret;
    }

    @Override
    public String getMethod() {
        return "setWebhook";
    }

    @Override
    public String deserializeResponse(String answer) {
        return answer;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "AimWebhook[" + url + " " + wanted + " " + !secret.isEmpty() + "]";
    }
}
