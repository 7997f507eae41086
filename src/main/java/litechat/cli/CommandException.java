package litechat.cli;

/** The command cannot do what it was asked for, with the exit code that says so. */
final class CommandException extends RuntimeException {
    private final int exitCode;

    CommandException(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
