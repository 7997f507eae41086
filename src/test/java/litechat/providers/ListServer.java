package litechat.providers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this computer that answers with what a test has written for an address, and notes what it was asked. */
final class ListServer implements AutoCloseable {
    private record Answer(int status, String body) {}

    /** The header of the key, whichever it is, is among the headers. */
    record Asked(String target, Map<String, List<String>> headers, String body) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    final List<Asked> asked = new CopyOnWriteArrayList<>();

    ListServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param target path and query; in a POST the body stands behind a blank */
    ListServer on(String target, int status, String body) {
        answers.put(target, new Answer(status, body));
        return this;
    }

    ListServer on(String target, String body) {
        return on(target, 200, body);
    }

    List<String> targets() {
        return asked.stream().map(Asked::target).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String target = exchange.getRequestURI() + (body.isEmpty() ? "" : " " + body);
        asked.add(new Asked(target, Map.copyOf(exchange.getRequestHeaders()), body));
        Answer answer = answers.getOrDefault(target, new Answer(404, "{\"error\":\"not found\"}"));
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
