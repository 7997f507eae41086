package litechat.server;

import static litechat.server.Visitor.header;
import static litechat.server.Visitor.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalServerTest {

    private static BuiltSite site;
    private static LocalServer server;
    private static Visitor visitor;

    @BeforeAll
    static void start(@TempDir Path directory) {
        site = BuiltSite.in(directory);
        server = LocalServer.start(directory, 0);
        visitor = new Visitor(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html;charset=utf-8",
        "/index.html, text/html;charset=utf-8",
        "/assets/main-ABCD2345.js, text/javascript;charset=utf-8",
        "/module.mjs, text/javascript;charset=utf-8",
        "/assets/settings-view.css, text/css;charset=utf-8",
        "/data.json, application/json",
        "/manifest.webmanifest, application/manifest+json",
        "/assets/main-ABCD2345.js.map, application/json",
        "/icon.svg, image/svg+xml",
        "/icon.png, image/png",
        "/font.woff2, font/woff2"
    })
    void everyFileHasItsMediaType(String path, String type) {
        HttpResponse<byte[]> response = visitor.get(path);
        assertEquals(200, response.statusCode());
        assertEquals(type, header(response, "Content-Type"));
    }

    @Test
    void theRootIsThePage() {
        assertEquals(BuiltSite.PAGE, text(visitor.get("/")));
        assertEquals(BuiltSite.PAGE, text(visitor.get("/?from=bookmark")));
    }

    @Test
    void headAnswersLikeGetWithoutABody() {
        HttpResponse<byte[]> response = visitor.send("HEAD", "/icon.svg");
        assertEquals(200, response.statusCode());
        assertEquals("image/svg+xml", header(response, "Content-Type"));
        assertEquals(0, response.body().length);
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/main-ABCD2345.js, 'public, max-age=31536000, immutable'",
        "/assets/main-ABCD2345.js.map, 'public, max-age=31536000, immutable'",
        "/assets/settings-view.css, no-cache",
        "/, no-cache",
        "/index.html, no-cache",
        "/service-worker.js, no-cache",
        "/manifest.webmanifest, no-cache"
    })
    void onlyFilesWithAHashInTheirNameAreKeptWithoutAsking(String path, String caching) {
        assertEquals(caching, header(visitor.get(path), "Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "br"})
    void aKnownFileIsNotSentTwiceInTheSameCoding(String coding) {
        String etag = header(visitor.get("/index.html", "Accept-Encoding", coding), "ETag");
        HttpResponse<byte[]> again = visitor.get("/index.html", "Accept-Encoding", coding, "If-None-Match", etag);
        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);
        assertEquals("no-cache", header(again, "Cache-Control"));
        assertEquals("Accept-Encoding", header(again, "Vary"));
    }

    @Test
    void aChangedFileIsSentAnewAtOnce() {
        String etag = header(visitor.get("/data.json"), "ETag");
        site.write("data.json", "{\"changed\":true}");
        HttpResponse<byte[]> response = visitor.get("/data.json", "If-None-Match", etag);
        assertEquals("{\"changed\":true}", text(response));
        assertNotEquals(etag, header(response, "ETag"));
    }

    @Test
    void brotliIsPreferredWhereTheBrowserTakesIt() {
        HttpResponse<byte[]> response = visitor.get("/" + BuiltSite.SCRIPT, "Accept-Encoding", "gzip, deflate, br");
        assertEquals("br", header(response, "Content-Encoding"));
        assertEquals("brotli of " + BuiltSite.SCRIPT, text(response));
        assertEquals("text/javascript;charset=utf-8", header(response, "Content-Type"));
        assertEquals("Accept-Encoding", header(response, "Vary"));
    }

    @Test
    void gzipIsSentWhereBrotliIsNotTaken() throws IOException {
        HttpResponse<byte[]> response = visitor.get("/" + BuiltSite.SCRIPT, "Accept-Encoding", "gzip, br;q=0");
        assertEquals("gzip", header(response, "Content-Encoding"));
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes();
        assertArrayEquals(Files.readAllBytes(site.directory().resolve(BuiltSite.SCRIPT)), unpacked);
    }

    @Test
    void aBrowserThatTakesNoCodingGetsThePlainFile() {
        HttpResponse<byte[]> response = visitor.get("/" + BuiltSite.SCRIPT);
        assertEquals("(none)", header(response, "Content-Encoding"));
        assertTrue(text(response).contains("Grüße"));
        assertEquals("Accept-Encoding", header(response, "Vary"));
    }

    @Test
    void anUnknownAddressIsAShortNotFound() {
        HttpResponse<byte[]> response = visitor.get("/no/such/file.js");
        assertEquals(404, response.statusCode());
        assertEquals("There is nothing at this address.\n", text(response));
        assertEquals("no-store", header(response, "Cache-Control"));
    }

    @Test
    void aDirectoryIsNotListed() {
        HttpResponse<byte[]> response = visitor.get("/assets/");
        assertTrue(response.statusCode() == 403 || response.statusCode() == 404);
        assertTrue(text(response).length() < 60);
    }

    @Test
    void itListensOnTheLoopbackInterfaceOnly() throws IOException {
        int port = server.address().getPort();
        String sockets = Files.isReadable(Path.of("/proc/net/tcp")) ? Files.readString(Path.of("/proc/net/tcp")) : "";
        String wildcard = "00000000:%04X 00000000:0000 0A".formatted(port);
        assertTrue(!sockets.contains(wildcard), sockets);
        assertEquals("http://localhost:" + port, server.address().toString());
    }
}
