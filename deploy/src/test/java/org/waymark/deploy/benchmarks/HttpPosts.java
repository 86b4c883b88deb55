package org.waymark.deploy.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.monitoring.access.Account;
import org.waymark.monitoring.access.Accounts;
import org.waymark.monitoring.access.ApiTokens;

/**
 * A training posted over HTTP with an API token. The client is as plain as can be, since it shares
 * the processors with what is measured.
 */
final class HttpPosts implements Contestant {

    private static final String TRAINING =
            """
            {"id": "FRESH", "programme": "MARIO", "phase": "II", "title": "Working with unaccompanied children",
             "country": "BG", "place": "Burgas", "from": "2014-03-14", "organiser": "Animus",
             "partners": ["Regional police"], "topics": ["identification", "referral"], "method": "workshop",
             "trainers": [{"country": "BG", "expertise": "psychologist"}], "audience": [{"profession": "social-worker"}],
             "attendance": {"counts": [{"profession": "social-worker", "sex": "female", "count": 12},
              {"profession": "police-officer", "sex": "male", "count": 8}, {"profession": "teacher", "count": 3}]}}
            """;

    private static final String FRESH = "FRESH";
    private static final String CREATED = "HTTP/1.1 201";
    private static final String LENGTH = "Content-Length: ";
    private static final int LONGEST_ANSWER = 16 * 1024;

    private final int port;

    /** What comes before the id of a training, and after it. */
    private final byte[] before;

    private final byte[] after;

    HttpPosts(ConfigurableApplicationContext waymark) {
        port = waymark.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        Account staff = waymark.getBean(Accounts.class).byName("staff").orElseThrow();
        String token =
                waymark.getBean(ApiTokens.class)
                        .issue(staff.id(), staff, "benchmark", Duration.ofDays(1))
                        .secret();
        int split = TRAINING.indexOf(FRESH);
        after = TRAINING.substring(split + FRESH.length()).getBytes(UTF_8);
        int length = split + Examples.freshId().length() + after.length;
        before = (head(token, length) + TRAINING.substring(0, split)).getBytes(UTF_8);
    }

    private static String head(String token, int length) {
        return """
        POST /api/trainings HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        """
                .formatted(token, length);
    }

    @Override
    public String name() {
        return "HTTP";
    }

    @Override
    public Client client() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        InputStream answers = socket.getInputStream();
        byte[] buffer = new byte[LONGEST_ANSWER];
        return new Client() {
            @Override
            public void record() throws IOException {
                socket.getOutputStream().write(request());
                requireCreated(answers, buffer);
            }

            @Override
            public void close() throws IOException {
                socket.close();
            }
        };
    }

    private byte[] request() {
        byte[] id = Examples.freshId().getBytes(US_ASCII);
        byte[] whole = Arrays.copyOf(before, before.length + id.length + after.length);
        System.arraycopy(id, 0, whole, before.length, id.length);
        System.arraycopy(after, 0, whole, before.length + id.length, after.length);
        return whole;
    }

    /** Looks at no more of an answer than it must. */
    private static void requireCreated(InputStream answers, byte[] buffer) throws IOException {
        int length = 0;
        int head = -1;
        while (head < 0 || length < head + contentLength(buffer, head)) {
            int read = answers.read(buffer, length, buffer.length - length);
            if (read <= 0) {
                throw new IOException("The connection was closed in the middle of an answer.");
            }
            length += read;
            head = head < 0 ? endOfHead(buffer, length) : head;
        }
        if (!new String(buffer, 0, CREATED.length(), ISO_8859_1).equals(CREATED)) {
            throw new IOException(new String(buffer, 0, length, UTF_8));
        }
    }

    private static int contentLength(byte[] buffer, int head) throws IOException {
        String text = new String(buffer, 0, head, ISO_8859_1);
        int at = text.indexOf(LENGTH);
        if (at < 0) {
            throw new IOException("An answer of unknown length: " + text);
        }
        int from = at + LENGTH.length();
        return Integer.parseInt(text.substring(from, text.indexOf('\r', from)));
    }

    /** Where the body begins; -1 when the head is not whole yet. */
    private static int endOfHead(byte[] buffer, int length) {
        for (int i = 3; i < length; i++) {
            if (buffer[i] == '\n' && buffer[i - 2] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }
}
