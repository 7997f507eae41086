package litechat.server;

import java.io.PrintStream;
import java.util.List;

/** The command that serves the built page until it is interrupted. */
public final class Serve {

    private static final int FINE = 0;
    private static final int FAILED = 1;

    private Serve() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** Serves until stopped, and returns the exit code. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) throws InterruptedException {
        try {
            ServeOptions options = ServeOptions.parse(arguments);
            try (LocalServer server = LocalServer.start(options.directory(), options.port(), options.allowed())) {
                out.println(Messages.serving(server.address()));
                out.flush();
                server.join();
                return FINE;
            }
        } catch (LocalServerException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }
}
