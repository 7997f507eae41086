package litechat.cli;

/** What the command says to the script that called it. */
final class ExitCode {
    static final int FINE = 0;
    static final int DAMAGED = 1;
    static final int USAGE = 2;
    static final int PASSPHRASE = 3;

    private ExitCode() {}
}
