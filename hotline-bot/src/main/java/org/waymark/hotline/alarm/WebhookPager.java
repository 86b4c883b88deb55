package org.waymark.hotline.alarm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts calls to the addresses that are configured, if any are: {@code {"text": …, "rung": …,
 * "waitingSeconds": …}}. The addresses may hold secrets, so they go to no log and no error.
 */
@Component
class WebhookPager implements Pager {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EscalationSettings settings;
    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    WebhookPager(EscalationSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void call(Page page) {
        URI address = settings.webhooks().get(page.rung());
        if (address != null) {
            post(address, page);
        }
    }

    private void post(URI address, Page page) {
        String body =
                json.writeValueAsString(
                        Map.of(
                                "text", page.text(),
                                "rung", page.rung().code(),
                                "waitingSeconds", page.waiting().toSeconds()));
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status >= 300) {
                throw new IllegalStateException("The address for calls answered " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while calling", e);
        }
    }
}
