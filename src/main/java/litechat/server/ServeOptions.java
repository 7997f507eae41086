package litechat.server;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the command line asks for: which directory to serve, on which port, with which origins allowed. */
record ServeOptions(Path directory, int port, Set<Origin> allowed) {

    private static final int DEFAULT_PORT = 8080;
    private static final String NONE = "none";

    static ServeOptions parse(List<String> arguments) {
        Path directory = null;
        int port = DEFAULT_PORT;
        Set<Origin> allowed = new LinkedHashSet<>();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (argument.equals("--port")) {
                port = port(value(argument, rest));
            } else if (argument.equals("--allow-connect")) {
                allowed.addAll(origins(value(argument, rest)));
            } else if (argument.startsWith("-") || directory != null) {
                throw new LocalServerException(Messages.unknownArgument(argument));
            } else {
                directory = path(argument);
            }
        }
        return new ServeOptions(required(directory), port, allowed);
    }

    /** Origins separated by commas, or the word {@code none}. */
    private static Set<Origin> origins(String text) {
        Set<Origin> origins = new LinkedHashSet<>();
        if (!text.equals(NONE)) {
            for (String origin : text.split(",", -1)) {
                origins.add(new Origin(origin.strip()));
            }
        }
        return origins;
    }

    private static Path required(@Nullable Path directory) {
        if (directory == null) {
            throw new LocalServerException(Messages.USAGE);
        }
        return directory;
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new LocalServerException(Messages.missingValue(option));
        }
        return rest.next();
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new LocalServerException(Messages.unknownArgument(text), e);
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new LocalServerException(Messages.notAPort(text), e);
        }
        throw new LocalServerException(Messages.notAPort(text));
    }
}
