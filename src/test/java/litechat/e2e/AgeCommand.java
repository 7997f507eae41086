package litechat.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The age command of this machine, another implementation of the format than the page's. It asks on a terminal, so it is given one. */
final class AgeCommand {
    private static final int SECONDS = 120;

    private final Path program;

    private AgeCommand(Path program) {
        this.program = program;
    }

    /** The command, installed if need be. */
    static AgeCommand find() {
        BrowserSearch search = new BrowserSearch(
                "age",
                "AGE_BIN",
                List.of("age"),
                List.of("/usr/bin/age", "/usr/local/bin/age", "/opt/homebrew/bin/age"),
                () -> Path.of(""),
                BrowserInstallers.forPackage("age"),
                "Type: sudo apt-get install age.");
        return new AgeCommand(search.findOrInstall(System.getenv()).executable());
    }

    byte[] encrypt(byte[] plain, String passphrase) throws IOException {
        return run("-p", plain, passphrase);
    }

    byte[] decrypt(byte[] sealed, String passphrase) throws IOException {
        return run("-d", sealed, passphrase);
    }

    private byte[] run(String option, byte[] given, String passphrase) throws IOException {
        Path folder = Files.createTempDirectory("age");
        Path in = Files.write(folder.resolve("in"), given);
        Path out = folder.resolve("out");
        try {
            String command = program + " " + option + " -o " + out + " " + in;
            Process process = new ProcessBuilder("script", "-qec", command, "/dev/null")
                    .redirectErrorStream(true)
                    .start();
            String said = answer(process, passphrase);
            if (process.exitValue() != 0) {
                throw new IOException("age " + option + ": " + said);
            }
            return Files.readAllBytes(out);
        } finally {
            Files.deleteIfExists(out);
            Files.delete(in);
            Files.delete(folder);
        }
    }

    /** Answers each question when it is asked: all of them are for the passphrase. */
    private static String answer(Process process, String passphrase) throws IOException {
        StringBuilder said = new StringBuilder();
        try (InputStream terminal = process.getInputStream();
                OutputStream keyboard = process.getOutputStream()) {
            int asked = 0;
            for (int each = terminal.read(); each >= 0; each = terminal.read()) {
                said.append((char) each);
                if (said.indexOf("passphrase", asked) >= 0 && said.toString().endsWith(": ")) {
                    asked = said.length();
                    keyboard.write((passphrase + "\n").getBytes(StandardCharsets.UTF_8));
                    keyboard.flush();
                }
            }
        }
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("age does not end: " + said);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while waiting for age", e);
        }
        return said.toString();
    }
}
