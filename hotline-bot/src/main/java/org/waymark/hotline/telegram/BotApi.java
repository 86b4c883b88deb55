package org.waymark.hotline.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the Bot API through the library's client. Failures are answers, not exceptions, and hold no
 * content.
 */
final class BotApi {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CALLS_AT_ONCE = 64;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final OkHttpClient http;
    private final OkHttpTelegramClient client;

    /**
     * @param patience how long a call may take in all
     */
    BotApi(BotToken token, @Nullable URI server, Duration patience) {
        http =
                new OkHttpClient.Builder()
                        .callTimeout(patience)
                        .readTimeout(patience)
                        // A repetition has to pass the rate limits, so it is ours to decide.
                        .retryOnConnectionFailure(false)
                        .build();
        http.dispatcher().setMaxRequestsPerHost(CALLS_AT_ONCE);
        client = new OkHttpTelegramClient(http, token.value(), url(server));
    }

    Reply call(BotApiMethod<?> method) throws InterruptedException {
        try {
            return read(client.executeAsync(new RawCall(method)).get());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return new Reply.NoAnswer(cause == null ? "" : cause.getClass().getSimpleName());
        } catch (TelegramApiException e) {
            return new Reply.Refused(400);
        }
    }

    /** Breaks off what is under way. */
    void cancel() {
        http.dispatcher().cancelAll();
    }

    /** Frees connections and threads. */
    void close() {
        cancel();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private static Reply read(String body) {
        try {
            JsonNode answer = JSON.readTree(body);
            if (answer.path("ok").asBoolean(false)) {
                return new Reply.Done(answer.path("result"));
            }
            int code = answer.path("error_code").asInt(0);
            int wait = answer.path("parameters").path("retry_after").asInt(0);
            if (code == 429 || wait > 0) {
                return new Reply.TooMany(Duration.ofSeconds(Math.max(1, wait)));
            }
            return code >= 400 && code < 500
                    ? new Reply.Refused(code)
                    : new Reply.NoAnswer("HTTP " + code);
        } catch (JacksonException e) {
            return new Reply.NoAnswer("not JSON");
        }
    }

    private static TelegramUrl url(@Nullable URI server) {
        if (server == null) {
            return TelegramUrl.DEFAULT_URL;
        }
        boolean secure = "https".equals(server.getScheme());
        int port = server.getPort() > 0 ? server.getPort() : secure ? HTTPS : HTTP;
        return new TelegramUrl(server.getScheme(), server.getHost(), port, false);
    }
}
