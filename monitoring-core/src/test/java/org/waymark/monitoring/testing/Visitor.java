package org.waymark.monitoring.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who talks HTTP to the application under test: keeps cookies, follows no redirect. */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .connectTimeout(PATIENCE)
                    .build();
    private final String address;
    private final @Nullable String authorization;

    private Visitor(String address, @Nullable String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /** Somebody who has not signed in. */
    public static Visitor anonymous(int port) {
        return new Visitor("http://localhost:" + port, null);
    }

    /** Somebody with HTTP Basic. */
    public static Visitor basic(int port, String username, String password) {
        String pair = username + ":" + password;
        return with(port, "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
    }

    /** One of the accounts of the example mode. */
    public static Visitor example(int port, String username) {
        return basic(port, username, "waymark-example");
    }

    /** A machine with an API token. */
    public static Visitor bearer(int port, String token) {
        return with(port, "Bearer " + token);
    }

    private static Visitor with(int port, String authorization) {
        return new Visitor("http://localhost:" + port, authorization);
    }

    /** Asks for a path. */
    public HttpResponse<String> get(String path) {
        return send("GET", path, null, null);
    }

    /** Sends JSON. */
    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    /** Sends a form. */
    public HttpResponse<String> submit(String path, String form) {
        return send("POST", path, "application/x-www-form-urlencoded", form);
    }

    /** Signs in on the page, with the CSRF token that it shows. */
    public HttpResponse<String> signIn(String username, String password) {
        return submit(
                "/sign-in",
                "username=%s&password=%s&_csrf=%s".formatted(username, password, csrfToken()));
    }

    private String csrfToken() {
        Matcher csrf = CSRF.matcher(get("/sign-in").body());
        if (!csrf.find()) {
            throw new AssertionError("The sign-in page has no CSRF token");
        }
        return csrf.group(1);
    }

    /** Sends anything; more headers come in pairs. */
    public HttpResponse<String> send(
            String method,
            String path,
            @Nullable String contentType,
            @Nullable String body,
            String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(PATIENCE)
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return answer(request.build());
    }

    /**
     * Asks for nothing in particular and looks only at how the answer begins, since some never end.
     */
    Answer knock(Endpoint endpoint, Map<String, String> values) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + endpoint.path(values)))
                        .timeout(Duration.ofSeconds(3))
                        .method(
                                endpoint.method(),
                                endpoint.headers().containsKey("Content-Type")
                                        ? BodyPublishers.ofString(
                                                endpoint.isForPrograms() ? "{}" : "")
                                        : BodyPublishers.noBody());
        endpoint.headers().forEach(request::header);
        request.header("If-Match", "\"1\""); // else many would ask for nothing else
        if (authorization != null) {
            request.header("Authorization", authorization);
        } else if (endpoint.needsCsrfTokenOfAnybody()) {
            request.header("X-CSRF-TOKEN", csrfToken());
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                boolean ends = response.statusCode() >= 400;
                return new Answer(
                        response.statusCode(),
                        response.headers().firstValue("Location").orElse(""),
                        response.headers().firstValue("Content-Type").orElse(""),
                        ends ? new String(body.readAllBytes(), UTF_8) : "");
            }
        } catch (HttpTimeoutException e) {
            return Answer.STREAM;
        } catch (IOException e) {
            throw new AssertionError("No answer to " + endpoint, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    /**
     * How an answer begins.
     *
     * @param location where it sends the visitor, or empty
     * @param contentType empty when nothing is said
     * @param refusal what is written when it is refused; empty when it is not
     */
    record Answer(int status, String location, String contentType, String refusal) {

        /** A stream of events that waits for the first one: whoever is refused is told at once. */
        static final Answer STREAM = new Answer(200, "", "", "");
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("No answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
