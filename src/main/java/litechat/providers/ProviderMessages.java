package litechat.providers;

import java.util.List;
import litechat.domain.ProviderType;

/** What the user is told about model servers. */
final class ProviderMessages {
    static final String UNCONFIRMED =
            "This server came with an import. Confirm it in the settings, under Import, before it is used.";

    static final String CATALOGUE_STOPPED = "Stopped; the list of models is as it was.";

    private static final int MOST_NAMES = 5;

    private ProviderMessages() {}

    static String disabled(String name) {
        return name + " is switched off, so it is not asked. Tick “Switched on” in its form, under Model servers.";
    }

    static String unsupported(String name, String type) {
        return name + " is a server of the kind “" + type + "”, which this page does not speak to.";
    }

    static String noAddress(String name) {
        return "The address of " + name + " is none that can be asked. Enter another one in the settings.";
    }

    static String keyOfAnother(String name, String saved, String asked) {
        return "The key of " + name + " was saved for " + saved + " and is not sent to " + asked
                + ". To use it there, enter it anew in the settings of the server.";
    }

    static String elsewhere(String name) {
        return "A request meant for " + name + " would have gone to another server, so it was not sent.";
    }

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

    static String testStatus(int status, String type, String words) {
        ProviderType known = ProviderType.of(type);
        String usual = known == null ? null : known.address();
        String hint = usual == null ? "it often ends in /v1." : "it usually is " + usual + ".";
        return "Something answers there, but not as a model server (status " + status
                + (words.isEmpty() ? "" : ": " + words) + "). Check the address; " + hint;
    }

    static String unreachable(String origin, String type) {
        return "Refused: nothing answers at " + origin + ". Check the address, and that the server is running"
                + (isOllama(type) ? " and the browser lets this page reach it." : ".");
    }

    /** Of a server for everybody: it is there, whatever is in the way. */
    static String notReached(String origin, String page) {
        return "Refused: no answer of " + origin + " reached this page. Check the connection and the address. If both"
                + " are right, the server does not let this page’s origin, " + page + ", read the answer (CORS).";
    }

    static String forbiddenByServer(String origin, String type, String page) {
        String answers = "CORS: " + origin + " answers, but does not let this page read the answer. ";
        return isOllama(type)
                ? answers + "Start Ollama with the environment variable OLLAMA_ORIGINS=" + page
                        + ": without it, Ollama answers pages of its own computer only."
                : answers + "The server has to allow this page's origin, " + page
                        + ", in its settings (for Ollama: OLLAMA_ORIGINS).";
    }

    static String forbiddenByPolicy(String origin) {
        return "This page's security policy forbids " + origin
                + ": unencrypted http works to this computer only. Use https, or start LiteChat's own server with "
                + "-Dallow.connect=" + origin + ".";
    }

    static String noCatalogue(String name) {
        return name + " did not answer with a list of models.";
    }

    static String refused(String provider, int status, String words) {
        String reason = words.isEmpty() ? "" : ": " + words;
        return switch (status) {
            case 401, 403 -> provider + " refuses the key (status " + status + ")" + reason;
            case 429 -> provider + " asks to wait, too much was asked (status 429)" + reason;
            case 503, 529 -> provider + " is too busy (status " + status + ")" + reason;
            default -> provider + " answered with status " + status + reason;
        };
    }

    static String waiting(String refusal, int seconds, int attempt, int attempts) {
        return ended(refusal) + " Asking again in " + seconds + (seconds == 1 ? " second" : " seconds") + " (attempt "
                + attempt + " of " + attempts + ").";
    }

    static String waitLonger(String refusal, int minutes) {
        return ended(refusal) + " It wants to be asked again in " + minutes + " minutes at the earliest.";
    }

    static String failed(String provider, String words) {
        return provider + " failed while answering" + (words.isEmpty() ? "." : ": " + words);
    }

    static String blocked(String provider, String word) {
        return provider + " does not answer this, or no further, because of what is in it (" + word + ").";
    }

    static String brokenOff(String provider) {
        return "The connection to " + provider + " broke off before the answer was complete.";
    }

    static String silent(String provider, int seconds) {
        String time = seconds >= 120 ? seconds / 60 + " minutes" : seconds + (seconds == 1 ? " second" : " seconds");
        return provider + " sent nothing for " + time + ", so the connection was given up. What had arrived is kept.";
    }

    static String garbled(String provider) {
        return provider + " sent something that is not an answer.";
    }

    private static boolean isOllama(String type) {
        return type.equals(ProviderType.OLLAMA.word());
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith("!") ? sentence : sentence + ".";
    }
}
