package litechat.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The age command of this machine, another implementation of the format than the page's. It asks on a terminal, so it is given one. */
public final class AgeCommand {
    private final Path program;

    private AgeCommand(Path program) {
        this.program = program;
    }

    /** The command, installed if need be. */
    public static AgeCommand find() {
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

    public byte[] encrypt(byte[] plain, String passphrase) throws IOException {
        return run("-p", plain, passphrase);
    }

    public byte[] decrypt(byte[] sealed, String passphrase) throws IOException {
        return run("-d", sealed, passphrase);
    }

    private byte[] run(String option, byte[] given, String passphrase) throws IOException {
        Path folder = Files.createTempDirectory("age");
        Path in = Files.write(folder.resolve("in"), given);
        Path out = folder.resolve("out");
        try {
            Terminal terminal =
                    Terminal.run(passphrase, program.toString(), option, "-o", out.toString(), in.toString());
            if (terminal.exitCode() != 0) {
                throw new IOException("age " + option + ": " + terminal.said());
            }
            return Files.readAllBytes(out);
        } finally {
            Files.deleteIfExists(out);
            Files.delete(in);
            Files.delete(folder);
        }
    }
}
