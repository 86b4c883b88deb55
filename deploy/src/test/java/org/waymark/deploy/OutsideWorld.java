package org.waymark.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * All that a launched process could reach beyond this machine, and the home directory it runs in:
 * the process is told that the way out leads through a proxy, which is this.
 */
public final class OutsideWorld implements AutoCloseable {

    private final ServerSocket proxy;
    private final Path home;
    private final AtomicInteger calls = new AtomicInteger();

    /** A world in which nobody has called yet, and an empty home in {@code directory}. */
    public OutsideWorld(Path directory) throws IOException {
        home = Files.createDirectories(directory.resolve("home"));
        proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::count);
    }

    /** Arguments for the Java virtual machine that is watched. */
    public List<String> watched() {
        String port = Integer.toString(proxy.getLocalPort());
        return List.of(
                "-Duser.home=" + home,
                "-Dhttp.proxyHost=127.0.0.1",
                "-Dhttp.proxyPort=" + port,
                "-Dhttps.proxyHost=127.0.0.1",
                "-Dhttps.proxyPort=" + port,
                "-Dhttp.nonProxyHosts=localhost|127.*|[::1]");
    }

    /** How often the process called outside. */
    public int calls() {
        return calls.get();
    }

    /** What the process left in its home. */
    public List<Path> filesAtHome() throws IOException {
        try (Stream<Path> found = Files.walk(home)) {
            return found.filter(path -> !path.equals(home)).toList();
        }
    }

    private void count() {
        while (!proxy.isClosed()) {
            try (Socket caller = proxy.accept()) {
                calls.incrementAndGet();
            } catch (IOException e) {
                if (!proxy.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        proxy.close();
    }
}
