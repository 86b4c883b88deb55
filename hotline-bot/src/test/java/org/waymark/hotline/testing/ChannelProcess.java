package org.waymark.hotline.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** A {@link ChannelNode} as a process of its own, which can die or freeze. */
public final class ChannelProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;

    private ChannelProcess(Process process) {
        this.process = process;
    }

    /** Launches it; it is not up yet. Its log goes to {@code target/channel-process.log}. */
    public static ChannelProcess launch(String database, URI botApi) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            return new ChannelProcess(
                    new ProcessBuilder(
                                    java,
                                    "-Xmx512m",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    ChannelNode.class.getName(),
                                    database,
                                    botApi.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(
                                    Redirect.appendTo(
                                            Path.of("target", "channel-process.log").toFile()))
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code kill -9} does: the process cannot clean up. */
    public void kill() {
        process.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    /** Stops it in the middle of whatever it does; its connections stay open. */
    public void freeze() {
        signal("-STOP");
    }

    /** Lets it go on as if nothing had been. */
    public void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            int done =
                    new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                            .start()
                            .waitFor();
            if (done != 0) {
                throw new IllegalStateException("kill " + signal + ": " + done);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
