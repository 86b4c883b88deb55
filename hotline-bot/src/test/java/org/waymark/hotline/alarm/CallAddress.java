package org.waymark.hotline.alarm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An address outside that takes calls, and refuses as many of them first as it is told. */
final class CallAddress implements AutoCloseable {

    private final HttpServer server;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusing = new AtomicInteger();
    private volatile Runnable meanwhile = () -> {};

    CallAddress() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/calls";
    }

    /** Refuses the next ones. */
    void refuse(int times) {
        refusing.set(times);
    }

    /** Does this while a call is being made. */
    void meanwhile(Runnable deed) {
        meanwhile = deed;
    }

    /** What was taken. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        meanwhile.run();
        boolean refused = refusing.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        if (!refused) {
            calls.add(body);
        }
        exchange.sendResponseHeaders(refused ? 503 : 204, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
