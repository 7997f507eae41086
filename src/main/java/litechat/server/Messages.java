package litechat.server;

import java.nio.file.Path;

/** Every sentence that the local server says to a person. */
final class Messages {

    static final String USAGE = "Usage: Serve DIRECTORY [--port N] [--allow-connect ORIGIN]...";
    static final String NOT_FOUND = "There is nothing at this address.";
    static final String METHOD_NOT_ALLOWED = "Only GET and HEAD are answered here.";
    static final String REFUSED = "This request cannot be answered.";

    private Messages() {}

    static String serving(Object address) {
        return "LiteChat is at " + address + " (Ctrl+C stops it)";
    }

    static String portTaken(int port) {
        return "Port " + port + " is in use by another program. Choose another one with -Dport=N, for example -Dport="
                + (port < 65535 ? port + 1 : port - 1) + ".";
    }

    static String cannotListen(int port, String cause) {
        return "Port " + port + " cannot be used (" + cause + "). Choose another one with -Dport=N.";
    }

    static String noSuchDirectory(Path directory) {
        return "There is no directory " + directory + ". Build the page first: mvn -q package";
    }

    static String noPage(Path directory) {
        return "There is no built page in " + directory + ": index.html is missing. Build it first: mvn -q package";
    }

    static String unreadable(Path file, String cause) {
        return file + " cannot be read (" + cause + ").";
    }

    static String noPolicy(Path page) {
        return page + " has no <meta http-equiv=\"Content-Security-Policy\" content=\"…\">, so its policy is unknown.";
    }

    static String policyWithEntities(Path page) {
        return page + " writes its Content-Security-Policy with character references (&…;); write it plainly.";
    }

    static String noConnectSource(Path page) {
        return page + " has a Content-Security-Policy without connect-src, which no address can be added to.";
    }

    static String workerKeepsOldPage(Path worker) {
        return worker
                + " does not list index.html with a revision, so browsers that have the page already"
                + " would not notice the address allowed with --allow-connect.";
    }

    static String wrongHost(String address) {
        return "This server only answers to " + address + ".";
    }

    static String unknownArgument(String argument) {
        return "\"" + argument + "\" is not understood. " + USAGE;
    }

    static String missingValue(String option) {
        return option + " needs a value. " + USAGE;
    }

    static String notAPort(String text) {
        return "\"" + text + "\" is not a port: it must be a number from 0 to 65535.";
    }

    static String notAnOrigin(String text, String reason) {
        return "\"" + text + "\" cannot be allowed: " + reason + ". Write it like http://192.168.1.20:11434.";
    }
}
