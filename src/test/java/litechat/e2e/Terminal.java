package litechat.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A program that was run at a terminal, because it asks for passphrases there and nowhere else.
 *
 * @param said all that stood on the terminal
 */
public record Terminal(int exitCode, String said) {
    private static final int SECONDS = 120;

    /** Runs a program to its end; whenever it asks for a passphrase, this one is typed. */
    public static Terminal run(String passphrase, String... command) throws IOException {
        String quoted = List.of(command).stream().map(each -> "'" + each + "'").collect(Collectors.joining(" "));
        Process process = new ProcessBuilder("script", "-qec", quoted, "/dev/null")
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        try (InputStream screen = process.getInputStream();
                OutputStream keyboard = process.getOutputStream()) {
            int asked = 0;
            for (int each = screen.read(); each >= 0; each = screen.read()) {
                said.append((char) each);
                if (said.indexOf("assphrase", asked) >= 0 && said.toString().endsWith(": ")) {
                    asked = said.length();
                    keyboard.write((passphrase + "\n").getBytes(StandardCharsets.UTF_8));
                    keyboard.flush();
                }
            }
        }
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command[0] + " does not end: " + said);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while waiting for " + command[0], e);
        }
        return new Terminal(process.exitValue(), said.toString());
    }
}
