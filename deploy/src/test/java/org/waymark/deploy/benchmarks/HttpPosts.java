package org.waymark.deploy.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.monitoring.access.Account;
import org.waymark.monitoring.access.Accounts;
import org.waymark.monitoring.access.ApiTokens;

/**
 * A training posted over HTTP with an API token. The client is as plain as can be, since it shares
 * the processors with what is measured.
 */
@SuppressWarnings("InlineFormatString") // a body of that length reads better apart
final class HttpPosts implements Contestant {

    private static final String TRAINING =
            """
            {"id": "%s", "programme": "MARIO", "phase": "II", "title": "Working with unaccompanied children",
             "country": "BG", "place": "Burgas", "from": "2014-03-14", "organiser": "Animus",
             "partners": ["Regional police"], "topics": ["identification", "referral"], "method": "workshop",
             "trainers": [{"country": "BG", "expertise": "psychologist"}], "audience": [{"profession": "social-worker"}],
             "attendance": {"counts": [{"profession": "social-worker", "sex": "female", "count": 12},
              {"profession": "police-officer", "sex": "male", "count": 8}, {"profession": "teacher", "count": 3}]}}
            """;

    private final int port;
    private final String token;

    HttpPosts(ConfigurableApplicationContext waymark) {
        port = waymark.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        Account staff = waymark.getBean(Accounts.class).byName("staff").orElseThrow();
        token =
                waymark.getBean(ApiTokens.class)
                        .issue(staff.id(), staff, "benchmark", Duration.ofDays(1))
                        .secret();
    }

    @Override
    public String name() {
        return "HTTP";
    }

    @Override
    public Client client() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        InputStream answers = new BufferedInputStream(socket.getInputStream());
        return new Client() {
            @Override
            public void record() throws IOException {
                socket.getOutputStream().write(request());
                requireCreated(answers);
            }

            @Override
            public void close() throws IOException {
                socket.close();
            }
        };
    }

    private byte[] request() {
        byte[] body = TRAINING.formatted(Examples.freshId()).getBytes(UTF_8);
        byte[] head =
                """
                POST /api/trainings HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """
                        .formatted(token, body.length)
                        .getBytes(US_ASCII);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    private static void requireCreated(InputStream answers) throws IOException {
        String status = line(answers);
        int length = 0;
        boolean chunked = false;
        for (String header = line(answers); !header.isEmpty(); header = line(answers)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring("content-length:".length()).strip());
            }
            chunked |= lower.equals("transfer-encoding: chunked");
        }
        String body = chunked ? chunks(answers) : new String(answers.readNBytes(length), UTF_8);
        if (!status.contains(" 201")) {
            throw new IOException(status + " " + body);
        }
    }

    private static String chunks(InputStream answers) throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(answers), 16);
                size > 0;
                size = Integer.parseInt(line(answers), 16)) {
            body.append(new String(answers.readNBytes(size), UTF_8));
            line(answers);
        }
        line(answers);
        return body.toString();
    }

    private static String line(InputStream answers) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = answers.read(); c != '\n'; c = answers.read()) {
            if (c < 0) {
                throw new IOException("The connection was closed in the middle of an answer.");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
