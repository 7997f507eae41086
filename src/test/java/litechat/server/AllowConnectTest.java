package litechat.server;

import static litechat.server.Visitor.header;
import static litechat.server.Visitor.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllowConnectTest {

    private static final Set<Origin> ALLOWED = Set.of(new Origin("http://192.168.1.20:11434"));
    private static final String WIDENED =
            BuiltSite.POLICY.replace("localhost:*", "localhost:* http://192.168.1.20:11434");

    private BuiltSite site;
    private LocalServer server;
    private Visitor visitor;

    @BeforeEach
    void start(@TempDir Path directory) {
        site = BuiltSite.in(directory);
        server = LocalServer.start(directory, 0, ALLOWED);
        visitor = new Visitor(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theAddressStandsInTheHeader() {
        String expected = WIDENED + "; frame-ancestors 'none'";
        assertEquals(expected, header(visitor.get("/"), "Content-Security-Policy"));
        assertEquals(expected, header(visitor.get("/" + BuiltSite.SCRIPT), "Content-Security-Policy"));
    }

    @Test
    void theAddressStandsInThePageToo() {
        String expected = BuiltSite.PAGE.replace(BuiltSite.POLICY, WIDENED);
        assertEquals(expected, text(visitor.get("/")));
        assertEquals(expected, text(visitor.get("/index.html")));
    }

    @Test
    void thePageIsNotTakenFromItsCompressedCopies() {
        HttpResponse<byte[]> response = visitor.get("/", "Accept-Encoding", "gzip, br");
        assertEquals("(none)", header(response, "Content-Encoding"));
        assertTrue(text(response).contains(WIDENED));
        assertEquals("text/html;charset=utf-8", header(response, "Content-Type"));
        assertEquals("no-cache", header(response, "Cache-Control"));
    }

    @Test
    void thePageHasAnETagOfItsOwn() {
        String etag = header(visitor.get("/"), "ETag");
        HttpResponse<byte[]> again = visitor.get("/", "If-None-Match", "\"other\", " + etag);
        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);
        try (LocalServer plain = LocalServer.start(site.directory(), 0)) {
            assertNotEquals(etag, header(new Visitor(plain).get("/"), "ETag"));
            assertEquals(200, new Visitor(plain).get("/", "If-None-Match", etag).statusCode());
        }
    }

    @Test
    void browsersThatHaveThePageAlreadyAreToldThatItChanged() throws NoSuchAlgorithmException {
        byte[] digest =
                MessageDigest.getInstance("SHA-384").digest(visitor.get("/").body());
        String hash = Base64.getEncoder().encodeToString(digest);
        String worker = text(visitor.get("/service-worker.js", "Accept-Encoding", "gzip, br"));
        assertEquals(BuiltSite.WORKER.formatted(hash, hash), worker);
    }

    @Test
    void otherFilesStayCompressed() {
        HttpResponse<byte[]> response = visitor.get("/" + BuiltSite.SCRIPT, "Accept-Encoding", "br");
        assertEquals("br", header(response, "Content-Encoding"));
    }

    @Test
    void aServiceWorkerThatWouldKeepTheOldPageIsRefused() {
        site.write("service-worker.js", "precache([]);");
        LocalServerException e =
                assertThrows(LocalServerException.class, () -> LocalServer.start(site.directory(), 0, ALLOWED));
        assertTrue(String.valueOf(e.getMessage()).contains("--allow-connect"), e.getMessage());
    }
}
