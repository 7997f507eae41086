package litechat.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A web server without any protection: one page of the test's own, or the files of a folder around it. */
final class PlainSite implements AutoCloseable {
    private static final String HTML = "text/html;charset=utf-8";
    private static final Map<String, String> TYPES = Map.of(
            "html",
            HTML,
            "js",
            "text/javascript",
            "css",
            "text/css",
            "svg",
            "image/svg+xml",
            "png",
            "image/png",
            "webmanifest",
            "application/manifest+json");

    private final HttpServer server;
    private final String page;
    private final @Nullable Path folder;

    private PlainSite(String page, @Nullable Path folder) {
        this.page = page;
        this.folder = folder;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    static PlainSite of(String html) {
        return new PlainSite(html, null);
    }

    static PlainSite of(String html, Path folder) {
        return new PlainSite(html, folder);
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(1);
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        String type = HTML;
        Path file = folder == null ? null : folder.resolve(path);
        if (file != null && Files.isRegularFile(file) && !path.equals("index.html")) {
            body = Files.readAllBytes(file);
            type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
        }
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
