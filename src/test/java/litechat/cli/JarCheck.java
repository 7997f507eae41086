package litechat.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import litechat.backup.SampleRows;
import litechat.e2e.AgeCommand;

/** Runs the jar alone, as users do, on an encrypted backup: it holds only the classes of its library that it seems to need. */
public final class JarCheck {
    private static final String PASSPHRASE = "of the jar";

    private final Path jar;
    private final Path folder;

    private JarCheck(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    /** Takes the path of the jar. @throws AssertionError if it does not do what it is for */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("jar");
        try {
            new JarCheck(Path.of(arguments[0]), folder).run();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private void run() throws IOException, InterruptedException {
        byte[] plain = SampleRows.export().getBytes(StandardCharsets.UTF_8);
        Path backup =
                Files.write(folder.resolve("backup.json.age"), AgeCommand.find().encrypt(plain, PASSPHRASE));
        Path phrase = Files.writeString(folder.resolve("phrase"), PASSPHRASE);
        demand("whole; every count and every hash holds", "verify", backup, phrase);
        demand("schema version", "inspect", backup, phrase);
        demand(
                SampleRows.CONVERSATIONS + " conversations",
                "convert",
                backup,
                phrase,
                "--to",
                "markdown",
                folder + "/md");
    }

    private void demand(String words, String command, Path backup, Path phrase, String... others)
            throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> all = new ArrayList<>(List.of(java, "-jar", jar.toString(), command, backup.toString()));
        all.addAll(List.of(others));
        all.addAll(List.of("--passphrase-file", phrase.toString()));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || !said.contains(words)) {
            throw new AssertionError(String.join(" ", all) + ": " + said);
        }
    }
}
