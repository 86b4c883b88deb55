package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** As production has it: a proxy speaks TLS, and passes on what people ask. */
@WholeWaymark
class BehindAProxyTest {

    private static final String HOST = "help.example.org";

    @LocalServerPort private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void pagesLeadToWhereTheBrowserIs() throws Exception {
        HttpResponse<String> answer = send(from("192.0.2.1", "/desk").GET());

        assertThat(answer.headers().firstValue("Location"))
                .hasValue("https://" + HOST + "/sign-in");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void theCookieOfASignInIsForTlsOnly() throws Exception {
        HttpResponse<String> page = send(from("192.0.2.1", "/sign-in").GET());

        assertThat(page.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("; Secure"));
    }

    @Test
    void whoGuessesPasswordsSlowsDownNobodyElsewhere() throws Exception {
        for (int guess = 0; guess < 6; guess++) {
            send(asSupervisor("192.0.2.2", "wrong"));
        }

        assertThat(send(asSupervisor("192.0.2.2", "wrong")).statusCode()).isEqualTo(429);
        assertThat(send(asSupervisor("192.0.2.3", "wrong")).statusCode()).isEqualTo(401);
        assertThat(send(asSupervisor("192.0.2.3", "waymark-example")).statusCode()).isEqualTo(200);
    }

    @Test
    void newsOfTheDeskAreNotGathered() throws Exception {
        HttpRequest.Builder desk = asSupervisor("192.0.2.4", "waymark-example");
        desk.uri(at("/desk/events"));
        HttpResponse<InputStream> news = http.send(desk.build(), BodyHandlers.ofInputStream());

        try (InputStream body = news.body()) {
            assertThat(body.read()).isPositive();
            assertThat(news.headers().firstValue("X-Accel-Buffering")).hasValue("no");
        }
    }

    private HttpRequest.Builder asSupervisor(String address, String password) {
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                ("supervisor:" + password).getBytes(StandardCharsets.UTF_8));
        return from(address, "/api/helpline/queue").header("Authorization", "Basic " + basic);
    }

    private HttpRequest.Builder from(String address, String path) {
        return HttpRequest.newBuilder(at(path))
                .header("X-Forwarded-For", address)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", HOST);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
