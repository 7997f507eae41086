package litechat.server;

import static litechat.server.Visitor.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {

    private static LocalServer server;
    private static Visitor visitor;

    @BeforeAll
    static void start(@TempDir Path directory) {
        BuiltSite.in(directory);
        server = LocalServer.start(directory, 0);
        visitor = new Visitor(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"GET, /", "GET, /assets/main-ABCD2345.js", "HEAD, /", "GET, /nothing", "POST, /", "GET, /assets"})
    void everyAnswerCarriesThem(String method, String path) {
        HttpResponse<byte[]> response = visitor.send(method, path);
        assertEquals(BuiltSite.POLICY + "; frame-ancestors 'none'", header(response, "Content-Security-Policy"));
        assertEquals("nosniff", header(response, "X-Content-Type-Options"));
        assertEquals("no-referrer", header(response, "Referrer-Policy"));
        assertEquals("same-origin", header(response, "Cross-Origin-Opener-Policy"));
        assertEquals("same-origin", header(response, "Cross-Origin-Resource-Policy"));
        assertTrue(header(response, "Permissions-Policy").contains("camera=(), "));
        assertEquals(1, response.headers().allValues("Content-Security-Policy").size());
        assertEquals("(none)", header(response, "Server"));
    }

    @Test
    void theFrameForDiagramsHasItsOwnPolicyAndOnlyThePageMayHoldIt(@TempDir Path directory) throws IOException {
        BuiltSite.in(directory);
        String policy = "default-src 'none'; connect-src 'none'";
        Files.writeString(
                directory.resolve("diagram.html"),
                "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">");
        try (LocalServer other = LocalServer.start(directory, 0)) {
            Visitor guest = new Visitor(other);
            assertEquals(
                    policy + "; frame-ancestors 'self'", header(guest.get("/diagram.html"), "Content-Security-Policy"));
            assertTrue(header(guest.get("/"), "Content-Security-Policy").endsWith("frame-ancestors 'none'"));
        }
    }

    @Test
    void anUnchangedFileCarriesThemToo() {
        String etag = header(visitor.get("/"), "ETag");
        HttpResponse<byte[]> response = visitor.get("/", "If-None-Match", etag);
        assertEquals(304, response.statusCode());
        assertTrue(header(response, "Content-Security-Policy").endsWith("frame-ancestors 'none'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /%zz HTTP/1.1", "GET /..%2f HTTP/1.1", "NONSENSE", "GET / HTTP/9.9", "GET /\u0001 HTTP/1.1"
            })
    void brokenRequestsAreRefusedWithThem(String requestLine) {
        String answer = visitor.raw(requestLine, "Host: " + visitor.host());
        assertTrue(answer.matches("(?s)HTTP/1\\.1 [45].*"), answer);
        assertTrue(answer.contains("frame-ancestors 'none'"), answer);
        assertFalse(answer.contains("Exception"), answer);
    }
}
