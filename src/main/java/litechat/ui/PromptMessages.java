package litechat.ui;

import litechat.domain.AppliedRule;
import litechat.domain.ChatMessage;

/** What the dialog with all that will be sent says. */
final class PromptMessages {
    static final String NO_MODEL = "no model is chosen";

    private PromptMessages() {}

    static String role(ChatMessage.Role role) {
        return switch (role) {
            case SYSTEM -> "Instructions (system)";
            case USER -> "You (user)";
            case ASSISTANT -> "The model (assistant)";
        };
    }

    static String tokens(String tokens) {
        return "about " + tokens + " tokens";
    }

    static String tokensOf(String tokens, String contextLength) {
        return "about " + tokens + " tokens, of " + contextLength + " that the model takes with its answer";
    }

    static String leftOut(int turns) {
        return (turns == 1 ? "The oldest turn is" : "The " + turns + " oldest turns are")
                + " left out, since the model takes no more at once.";
    }

    static String tooLong(String tokens, String contextLength) {
        return "This is about " + tokens + " tokens, but the model takes only " + contextLength
                + ", question and answer together. It can be sent, since the number is an estimate, but the model may"
                + " refuse it or not read all of it.";
    }

    /** Parameters that are set in vain, with their values. */
    static String unsent(String parameters) {
        return "Set, but not sent, since this model or its server does not take it: " + parameters + ".";
    }

    static String pictures(String names) {
        return "With pictures: " + names;
    }

    /** Where in the prompt a rule stands. */
    static String place(String type) {
        return switch (type) {
            case "system" -> "with the instructions";
            case "before" -> "before the question";
            default -> "behind the question";
        };
    }

    /** Who wants a rule. */
    static String origin(AppliedRule rule) {
        String who =
                switch (rule.origin()) {
                    case ALWAYS_ON -> "always on";
                    case PROJECT -> "from the project";
                    case CHOSEN -> "chosen for this question";
                };
        return rule.tag() == null ? who : who + ", by the tag “" + rule.tag().name() + "”";
    }
}
