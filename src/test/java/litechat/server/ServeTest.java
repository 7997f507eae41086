package litechat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) throws InterruptedException {
        return Serve.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private void assertRefusedWith(String sentence, String... arguments) throws InterruptedException {
        assertEquals(1, run(arguments));
        assertEquals(sentence + System.lineSeparator(), err.toString(StandardCharsets.UTF_8));
        assertEquals(0, out.size());
    }

    @Test
    void aTakenPortIsNamedTogetherWithWhatToType(@TempDir Path directory) throws Exception {
        BuiltSite.in(directory);
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertRefusedWith(Messages.portTaken(port), directory.toString(), "--port", String.valueOf(port));
            assertTrue(Messages.portTaken(port).contains("Port " + port)
                    && Messages.portTaken(port).contains("-Dport=N"));
        }
    }

    @Test
    void aTakenPortIsNoticedWhenTheOtherProgramListensOnAllInterfaces(@TempDir Path directory) throws Exception {
        BuiltSite.in(directory);
        try (ServerSocket other = new ServerSocket(0)) {
            String port = String.valueOf(other.getLocalPort());
            assertRefusedWith(Messages.portTaken(other.getLocalPort()), directory.toString(), "--port", port);
        }
    }

    @Test
    void aMissingDirectoryIsNamed(@TempDir Path directory) throws Exception {
        Path missing = directory.resolve("webapp");
        assertRefusedWith(Messages.noSuchDirectory(missing), missing.toString(), "--port", "0");
    }

    @Test
    void aDirectoryWithoutThePageIsNamed(@TempDir Path directory) throws Exception {
        assertRefusedWith(Messages.noPage(directory), directory.toString(), "--port", "0");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'Usage: Serve DIRECTORY [--port N] [--allow-connect ORIGIN]...'",
        "dir --port x, '\"x\" is not a port: it must be a number from 0 to 65535.'",
        "dir --port 65536, '\"65536\" is not a port: it must be a number from 0 to 65535.'",
        "dir --port, '--port needs a value. Usage: Serve DIRECTORY [--port N] [--allow-connect ORIGIN]...'",
        "dir other, '\"other\" is not understood. Usage: Serve DIRECTORY [--port N] [--allow-connect ORIGIN]...'",
        "dir --open, '\"--open\" is not understood. Usage: Serve DIRECTORY [--port N] [--allow-connect ORIGIN]...'",
        "dir --allow-connect nas, "
                + "'\"nas\" cannot be allowed: it does not begin with http:// or https://."
                + " Write it like http://192.168.1.20:11434.'"
    })
    void aWrongCommandLineIsExplained(String line, String sentence) throws Exception {
        assertRefusedWith(sentence, line.isEmpty() ? new String[0] : line.split(" "));
    }

    @Test
    void theCommandPrintsTheAddressAndServesUntilItIsStopped(@TempDir Path directory) throws Exception {
        BuiltSite.in(directory);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Serve.class.getName(),
                        directory.toString(),
                        "--port",
                        "0",
                        "--allow-connect",
                        "http://nas:11434")
                .start();
        try (BufferedReader output = process.inputReader()) {
            Matcher line = Pattern.compile("LiteChat is at (http://localhost:\\d+) \\(Ctrl\\+C stops it\\)")
                    .matcher(output.readLine());
            assertTrue(line.matches());
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(line.group(1))).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertTrue(page.body().contains("http://nas:11434"));
            process.toHandle().destroy(); // what Ctrl+C does
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals("", new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aPortIsFreeAgainAfterClose(@TempDir Path directory) throws IOException {
        BuiltSite.in(directory);
        LocalServer first = LocalServer.start(directory, 0);
        int port = first.address().getPort();
        first.close();
        try (LocalServer second = LocalServer.start(directory, port)) {
            assertEquals(port, second.address().getPort());
        }
    }
}
