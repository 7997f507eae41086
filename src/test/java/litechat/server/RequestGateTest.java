package litechat.server;

import static litechat.server.Visitor.header;
import static litechat.server.Visitor.text;
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
import org.junit.jupiter.params.provider.ValueSource;

class RequestGateTest {

    private static LocalServer server;
    private static Visitor visitor;

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        Path site = Files.createDirectory(directory.resolve("site"));
        BuiltSite.in(site);
        Files.writeString(directory.resolve("outside.txt"), "secret");
        Files.createSymbolicLink(site.resolve("link.txt"), directory.resolve("outside.txt"));
        server = LocalServer.start(site, 0);
        visitor = new Visitor(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../outside.txt",
                "/assets/../../outside.txt",
                "/%2e%2e/outside.txt",
                "/..%2foutside.txt",
                "/%2e%2e%2foutside.txt",
                "/..%5coutside.txt",
                "/..;/outside.txt",
                "/assets/%252e%252e/%252e%252e/outside.txt",
                "//etc/passwd",
                "/index.html%00.txt",
                "/link.txt"
            })
    void nothingOutsideTheDirectoryIsReached(String path) {
        String answer = visitor.raw("GET " + path + " HTTP/1.1", "Host: " + visitor.host());
        assertTrue(answer.matches("(?s)HTTP/1\\.1 (400|404) .*"), answer);
        assertFalse(answer.contains("secret"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.env", "/.git/config", "/%2eenv", "/assets/../.env", "/assets/.."})
    void filesWhoseNameBeginsWithADotAreNotServed(String path) {
        String answer = visitor.raw("GET " + path + " HTTP/1.1", "Host: " + visitor.host());
        assertFalse(answer.contains("secret"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
    void onlyGetAndHeadAreAnswered(String method) {
        HttpResponse<byte[]> response = visitor.send(method, "/");
        assertEquals(405, response.statusCode());
        assertEquals("GET, HEAD", header(response, "Allow"));
        assertEquals(Messages.METHOD_NOT_ALLOWED + "\n", text(response));
    }

    @Test
    void theNamesOfThisComputerAreAnswered() {
        int port = server.address().getPort();
        for (String host : new String[] {"localhost", "LOCALHOST", "127.0.0.1", "[::1]"}) {
            String answer = visitor.raw("GET / HTTP/1.1", "Host: " + host + ":" + port);
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attacker.example:PORT",
                "localhost.attacker.example:PORT",
                "127.0.0.1.nip.io:PORT",
                "localhost",
                "localhost:1",
                "127.0.0.2:PORT",
                "0.0.0.0:PORT",
                "user@localhost:PORT",
                ""
            })
    void aNameThatWasPointedHereFromElsewhereIsRefused(String host) {
        String port = String.valueOf(server.address().getPort());
        String answer = visitor.raw("GET / HTTP/1.1", "Host: " + host.replace("PORT", port));
        assertTrue(answer.matches("(?s)HTTP/1\\.1 (421|400) .*"), answer);
        assertFalse(answer.contains("<html"), answer);
    }

    @Test
    void theRefusalNamesTheAddressThatIsAnswered() {
        String answer = visitor.raw("GET / HTTP/1.1", "Host: attacker.example");
        assertTrue(answer.startsWith("HTTP/1.1 421 "), answer);
        assertTrue(answer.contains("This server only answers to " + server.address() + "."), answer);
    }

    @Test
    void aRequestThatNamesNoHostIsRefused() {
        assertTrue(visitor.raw("GET / HTTP/1.1", "Accept: */*").startsWith("HTTP/1.1 400 "));
        assertTrue(visitor.raw("GET / HTTP/1.0", "Accept: */*").startsWith("HTTP/1.1 421 "));
    }
}
