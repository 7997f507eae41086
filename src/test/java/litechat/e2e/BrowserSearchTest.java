package litechat.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserSearchTest {

    private Path machine;

    @BeforeEach
    void start(@TempDir Path directory) {
        machine = directory;
    }

    private BrowserSearch search(BrowserSearch.Installer... installers) {
        return new BrowserSearch(
                "Browser",
                "BROWSER_BIN",
                List.of("browser-stable", "browser"),
                List.of(machine.resolve("opt/browser").toString()),
                () -> machine.resolve("cache/browser"),
                List.of(installers),
                "Type: get browser.");
    }

    private Path install(String name) {
        try {
            Path file = machine.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
            assertTrue(file.toFile().setExecutable(true));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> path(String... directories) {
        List<String> entries = List.of(directories).stream()
                .map(directory -> machine.resolve(directory).toString())
                .toList();
        return Map.of("PATH", String.join(File.pathSeparator, entries));
    }

    @Test
    void theVariableComesFirst() throws Exception {
        install("bin/browser");
        Path named = install("named/my-browser");
        Map<String, String> environment = Map.of("PATH", machine.resolve("bin") + "", "BROWSER_BIN", named + "");
        assertEquals(new BrowserSearch.Found(named, false), search().findOrInstall(environment));
    }

    @Test
    void aVariableThatNamesNoProgramIsAnErrorRatherThanIgnored() {
        install("bin/browser");
        Map<String, String> environment =
                Map.of("PATH", machine.resolve("bin") + "", "BROWSER_BIN", machine.resolve("typo") + "");
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> search().findOrInstall(environment));
        assertEquals("BROWSER_BIN names " + machine.resolve("typo") + ", which is not a program.", e.getMessage());
    }

    @Test
    void thePathComesBeforeTheUsualPlaces() throws Exception {
        install("opt/browser");
        Path onPath = install("bin/browser");
        assertEquals(new BrowserSearch.Found(onPath, false), search().findOrInstall(path("empty", "bin")));
    }

    @Test
    void theUsualPlacesComeBeforePlaywrightsOwn() throws Exception {
        Path usual = install("opt/browser");
        install("cache/browser");
        assertEquals(new BrowserSearch.Found(usual, false), search().findOrInstall(path("bin")));
    }

    @Test
    void playwrightsOwnIsKnownAsSuch() throws Exception {
        Path own = install("cache/browser");
        assertEquals(new BrowserSearch.Found(own, true), search().findOrInstall(path("bin")));
    }

    @Test
    void aMissingBrowserIsInstalledByTheFirstWayThatWorks() throws Exception {
        BrowserSearch search = search(() -> {}, () -> install("bin/browser"), () -> install("bin/browser-stable"));
        assertEquals(
                machine.resolve("bin/browser"),
                search.findOrInstall(path("bin")).executable());
    }

    @Test
    void aBrowserThatCannotBeHadIsAskedForInASentence() {
        IllegalStateException e =
                assertThrows(IllegalStateException.class, () -> search(() -> {}).findOrInstall(path("bin")));
        assertEquals(
                "No Browser was found and none could be installed. Type: get browser."
                        + " Or name one: BROWSER_BIN=/path/to/the/browser",
                e.getMessage());
    }
}
