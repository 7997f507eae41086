package litechat.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param file the backup, or null for the standard input
 * @param format what to convert to; empty for the other commands
 * @param directory where to convert to; null for the other commands
 * @param passphraseFile whose first line opens an encrypted backup, or null to ask for it
 */
record Arguments(
        String command, @Nullable Path file, String format, @Nullable Path directory, @Nullable Path passphraseFile) {
    static final String USAGE =
            """
            usage: java -jar litechat.jar verify FILE
                   java -jar litechat.jar inspect FILE
                   java -jar litechat.jar convert FILE --to markdown|jsonl DIR
            FILE is a backup, or a conversation or project written as JSON, compressed with gzip or not; - is the standard
            input, for backups. One that age encrypted with a passphrase is opened: the passphrase is asked for, or is the
            first line of a file that --passphrase-file FILE names.
            Exports of other programs are read too: ChatGPT (also as a ZIP), Claude, Open WebUI, LobeChat, NextChat,
            big-AGI, llama.cpp.
            Exit codes: 0 fine, 1 damaged, 2 wrong use, 3 a passphrase is needed or wrong.""";

    private static final String STANDARD_INPUT = "-";
    private static final String PASSPHRASE_FILE = "--passphrase-file";

    /** Reads the arguments. @throws CommandException if they make no sense */
    static Arguments parse(List<String> all) {
        List<String> given = new ArrayList<>(all);
        int option = given.indexOf(PASSPHRASE_FILE);
        Path passphraseFile = null;
        if (option >= 0 && option + 1 < given.size()) {
            passphraseFile = path(given.get(option + 1));
            given.subList(option, option + 2).clear();
        }
        if (given.size() == 2 && (given.get(0).equals("verify") || given.get(0).equals("inspect"))) {
            return new Arguments(given.get(0), file(given.get(1)), "", null, passphraseFile);
        }
        if (given.size() == 5 && given.get(0).equals("convert")) {
            int to = given.indexOf("--to");
            int file = to == 1 ? 3 : 1;
            boolean known = to > 0 && to < 4 && List.of("markdown", "jsonl").contains(given.get(to + 1));
            if (known) {
                Path directory = path(given.get(to == 3 ? 2 : 4));
                return new Arguments("convert", file(given.get(file)), given.get(to + 1), directory, passphraseFile);
            }
        }
        throw new CommandException(ExitCode.USAGE, USAGE);
    }

    /** What to call the file in a message. */
    String fileName() {
        return file == null ? "standard input" : file.toString();
    }

    private static @Nullable Path file(String text) {
        return text.equals(STANDARD_INPUT) ? null : path(text);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new CommandException(ExitCode.USAGE, "“" + text + "” is not the name of a file.");
        }
    }
}
