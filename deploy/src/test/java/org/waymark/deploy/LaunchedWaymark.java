package org.waymark.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Waymark in a process of its own, in the example mode; closing it stops it and waits. */
public final class LaunchedWaymark implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final long LOOK_EVERY_MILLIS = 20;

    private final HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final Process process;
    private final URI address;
    private final Path log;
    private final long since;

    private LaunchedWaymark(Process process, URI address, Path log, long since) {
        this.process = process;
        this.address = address;
        this.log = log;
        this.since = since;
    }

    /**
     * Launches it from the classes of this process.
     *
     * @param settings Spring properties besides mode, port and data directory
     */
    public static LaunchedWaymark ofThisClassPath(
            Path data, List<String> jvm, Map<String, String> settings) {
        List<String> program = new ArrayList<>(jvm);
        program.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.waymark.deploy.Waymark"));
        return launch(data, program, settings);
    }

    /** Launches {@code java} with these arguments. */
    public static LaunchedWaymark launch(
            Path data, List<String> program, Map<String, String> settings) {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dwaymark.mode=example");
        command.add("-Dwaymark.data-dir=" + data);
        command.add("-Dserver.port=" + port);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(program);
        Path log = data.resolveSibling(data.getFileName() + ".log");
        long since = System.nanoTime();
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.appendTo(log.toFile()))
                            .start();
            return new LaunchedWaymark(process, URI.create("http://127.0.0.1:" + port), log, since);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until its health is UP, and answers the seconds since its launch. */
    public double secondsToUp() throws InterruptedException {
        long deadline = since + PATIENCE.toNanos();
        while (!isUp()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("Waymark did not start: see " + log);
            }
            lookAgainSoon();
        }
        return (System.nanoTime() - since) / 1e9;
    }

    /** Lets a moment pass between two looks; ends early with the process. */
    public void lookAgainSoon() throws InterruptedException {
        process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Asks as one of the example accounts. */
    public HttpResponse<String> get(String account, String path)
            throws IOException, InterruptedException {
        return http.send(request(account, path).GET().build(), BodyHandlers.ofString());
    }

    /** Sends JSON as one of the example accounts. */
    public HttpResponse<String> post(String account, String path, String json)
            throws IOException, InterruptedException {
        HttpRequest request =
                request(account, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Sends a file of this text as one of the example accounts. */
    public HttpResponse<String> upload(String account, String path, String file, String text)
            throws IOException, InterruptedException {
        String head =
                "--waymark\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                        .formatted(file);
        HttpRequest request =
                request(account, path)
                        .header("Content-Type", "multipart/form-data; boundary=waymark")
                        .POST(BodyPublishers.ofString(head + text + "\r\n--waymark--\r\n"))
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** The process, for looking at its memory. */
    public long pid() {
        return process.pid();
    }

    /** Whether the process lives, up or not. */
    public boolean isRunning() {
        return process.isAlive();
    }

    /** {@code kill -9}: no shutdown hook runs, nothing is flushed. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(ANSWER.toSeconds() * 2, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private boolean isUp() throws InterruptedException {
        try {
            return get("staff", "/actuator/health").statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    private HttpRequest.Builder request(String account, String path) {
        String credentials = account + ":waymark-example";
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(ANSWER)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
