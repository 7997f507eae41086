package litechat.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What opens an encrypted backup: the first line of a file, or what is typed at the terminal; asked for once. */
final class Passphrase {
    private final Arguments arguments;
    private char @Nullable [] known;

    Passphrase(Arguments arguments) {
        this.arguments = arguments;
    }

    /** The passphrase, or null if no file is named and nobody can be asked. */
    char @Nullable [] get() {
        if (known == null) {
            Path file = arguments.passphraseFile();
            known = file == null ? typed() : written(file);
        }
        return known;
    }

    private char @Nullable [] typed() {
        // What comes in on the standard input is the backup.
        Console console = arguments.file() == null ? null : System.console();
        return console == null ? null : console.readPassword("Passphrase of %s: ", arguments.fileName());
    }

    private static char[] written(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .toCharArray();
        } catch (IOException e) {
            throw new CommandException(ExitCode.USAGE, file + ": no passphrase can be read there.");
        }
    }
}
