package litechat.providers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the user is told about model servers. */
final class ProviderMessages {
    private static final int MOST_NAMES = 5;

    private ProviderMessages() {}

    static String reachable(int models) {
        return models == 0 ? "Reachable." : "Reachable: it offers " + models + (models == 1 ? " model." : " models.");
    }

    static String reachableWithout(String model, List<String> names) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < names.size() && i < MOST_NAMES; i++) {
            list.append(i == 0 ? "" : ", ").append(names.get(i));
        }
        return "Reachable, but it does not list a model “" + model + "”. It lists: " + list
                + (names.size() > MOST_NAMES ? ", …" : ".");
    }

    static String wrongKey(boolean given) {
        return given ? "Wrong key: the server refuses it." : "The server wants a key.";
    }

    static String testStatus(int status) {
        return "Something answers there, but not as a model server (status " + status
                + "). Check the address; it often ends in /v1.";
    }

    static String unreachable(String origin) {
        return "Refused: nothing answers at " + origin + ". Check the address, and that the server is running.";
    }

    static String forbiddenByServer(String origin) {
        return "CORS: " + origin
                + " answers, but does not let this page read the answer. Allow this page's origin in the "
                + "server's settings (for Ollama: OLLAMA_ORIGINS).";
    }

    static String forbiddenByPolicy(String origin) {
        return "This page's security policy forbids " + origin
                + ": unencrypted http works to this computer only. Use https, or start LiteChat's own server with "
                + "-Dallow.connect=" + origin + ".";
    }

    static String refused(String provider, int status, @Nullable String words) {
        String reason = words == null || words.isEmpty() ? "" : ": " + words;
        return switch (status) {
            case 401, 403 -> provider + " refuses the key (status " + status + ")" + reason;
            case 429 -> provider + " asks to wait, too much was asked (status 429)" + reason;
            default -> provider + " answered with status " + status + reason;
        };
    }

    static String failed(String provider, String words) {
        return provider + " failed while answering" + (words.isEmpty() ? "." : ": " + words);
    }

    static String brokenOff(String provider) {
        return "The connection to " + provider + " broke off before the answer was complete.";
    }

    static String garbled(String provider) {
        return provider + " sent something that is not an answer.";
    }
}
