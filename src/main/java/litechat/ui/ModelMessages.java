package litechat.ui;

import java.util.List;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;

/** The texts of the models and their catalogues. */
final class ModelMessages {
    static final String FETCHING = "Asking the server for its models…";
    static final String NEVER_FETCHED = "Its list of models was not fetched yet.";
    static final String FREE = "free";
    static final String ALL_SERVERS = "All servers";

    private static final double MILLION = 1_000_000;

    private ModelMessages() {}

    static String fetchedAt(String time, String models) {
        return models + " models, fetched " + time;
    }

    static String count(String shown, String all) {
        return shown.equals(all) ? all + " models" : shown + " of " + all + " models";
    }

    static String contextLength(double tokens) {
        return Intl.number(tokens) + " tokens";
    }

    /** What a million tokens cost, of the question and of the answer. */
    static String price(@Nullable Double prompt, @Nullable Double completion) {
        if (prompt == null || completion == null) {
            return "";
        }
        return prompt == 0 && completion == 0
                ? FREE
                : "$" + Intl.number(prompt * MILLION) + " in, $" + Intl.number(completion * MILLION)
                        + " out for a million tokens";
    }

    static String takes(List<String> inputs) {
        return list("takes ", inputs);
    }

    static String gives(List<String> outputs) {
        return list("gives ", outputs);
    }

    private static String list(String verb, List<String> modalities) {
        StringBuilder text = new StringBuilder();
        for (String modality : modalities) {
            text.append(text.length() == 0 ? verb : ", ").append(modality);
        }
        return text.toString();
    }

    static String favourite(String name) {
        return "Favourite: " + name;
    }

    static String ask(String name) {
        return "Ask " + name;
    }

    static String fetch(String name) {
        return "Fetch the models of " + name;
    }

    static String server(String name, String status) {
        return name + ": " + status;
    }
}
