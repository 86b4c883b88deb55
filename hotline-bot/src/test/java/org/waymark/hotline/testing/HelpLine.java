package org.waymark.hotline.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.hotline.standin.StandInBotApi;
import org.waymark.monitoring.testing.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole help line on a random port: stand-in Bot API, poller, conversation, desk and core, on a
 * database of its own.
 */
public final class HelpLine implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is said matters here; how fast it may be said has tests of its own. */
    private static final Duration CHAT_PAUSE = Duration.ofMillis(100);

    private final StandInBotApi telegram = new StandInBotApi(0, CHAT_PAUSE);
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    /** Starts it; settings as {@code --name=value}. */
    public HelpLine(String... settings) {
        SpringApplication application = new SpringApplication(Parts.class);
        application.addInitializers(new TestDatabase());
        application.setRegisterShutdownHook(false);
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--waymark.telegram.api-url=" + telegram.url());
        arguments.add("--waymark.hotline.long-poll=2s");
        arguments.add("--waymark.hotline.chat-pause=" + CHAT_PAUSE.toMillis() + "ms");
        arguments.add("--spring.main.banner-mode=off");
        if (arguments.stream().noneMatch(setting -> setting.startsWith("--server.port="))) {
            arguments.add("--server.port=0");
        }
        context = application.run(arguments.toArray(String[]::new));
        base =
                URI.create(
                        "http://127.0.0.1:"
                                + context.getEnvironment().getProperty("local.server.port"));
    }

    /** Where its pages and API are. */
    public URI base() {
        return base;
    }

    /** The children's side. */
    public StandInBotApi telegram() {
        return telegram;
    }

    /** A part of the application. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** The database. */
    public JdbcClient database() {
        return get(JdbcClient.class);
    }

    /** JDBC address of the database. */
    public String jdbcUrl() {
        return String.valueOf(context.getEnvironment().getProperty("spring.datasource.url"));
    }

    /** A GET as one of the example accounts. */
    public HttpResponse<String> get(String account, String path) {
        return send(request(account, path).GET().build());
    }

    /** A POST of JSON as one of the example accounts. */
    public HttpResponse<String> post(String account, String path, Object body) {
        return send(
                request(account, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build());
    }

    /** Codes and closes a conversation, whose every word this account has read. */
    public HttpResponse<String> close(String account, String alias, Map<String, Object> coding) {
        String at = "/api/helpline/conversations/" + alias;
        Map<String, Object> body = new HashMap<>(coding);
        body.put("heard", json(account, at).get("heard").asInt());
        return post(account, at + "/close", body);
    }

    /** A form of a page, posted as one of the example accounts. */
    public HttpResponse<String> postForm(String account, String path, Map<String, String> form) {
        String body =
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(account, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    /** Where an answer leads, asked for in the session that it began. */
    public HttpResponse<String> follow(String account, HttpResponse<String> redirect) {
        HttpRequest.Builder onward =
                request(account, redirect.headers().firstValue("Location").orElseThrow()).GET();
        redirect.headers()
                .allValues("Set-Cookie")
                .forEach(cookie -> onward.header("Cookie", cookie.split(";", 2)[0]));
        return send(onward.build());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A PUT of JSON as one of the example accounts. */
    public HttpResponse<String> put(String account, String path, Object body) {
        return send(
                request(account, path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build());
    }

    /** A GET whose answer is read as JSON. */
    public JsonNode json(String account, String path) {
        return JSON.readTree(get(account, path).body());
    }

    /** Opens a desk, which puts its owner on shift; close the stream to leave. */
    public InputStream openDesk(String account) {
        try {
            return http.send(
                            request(account, "/desk/events")
                                    .header("Accept", "text/event-stream")
                                    .timeout(Duration.ofMinutes(1)) // for its head alone
                                    .GET()
                                    .build(),
                            BodyHandlers.ofInputStream())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The alias of the only open conversation. */
    public String onlyAlias() {
        List<JsonNode> entries = json("supervisor", "/api/helpline/queue").valueStream().toList();
        if (entries.size() != 1) {
            throw new IllegalStateException("Open conversations: " + entries.size());
        }
        return entries.getFirst().get("alias").asString();
    }

    /** A fresh random id. */
    public static String id() {
        return UUID.randomUUID().toString();
    }

    private HttpRequest.Builder request(String account, String path) {
        String basic = account + ":waymark-example";
        return HttpRequest.newBuilder(base.resolve(path))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        telegram.close();
    }

    /** What it is made of. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {"org.waymark.monitoring", "org.waymark.hotline"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "org\\.waymark\\..*(testing|Test).*"))
    static class Parts {}
}
