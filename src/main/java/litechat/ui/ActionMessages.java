package litechat.ui;

/** What is said where something is done to a turn. */
final class ActionMessages {
    static final String SHOWN = "Shown now";
    static final String CONTINUE_WITH_THIS = "Continue with this";
    static final String ASK_OTHERS = "Ask other models";
    static final String ASK_OTHERS_HINT =
            "Each answers the same question, beside the answer that is there. Choose one or several.";
    static final String ASK_SEVERAL = "Ask several models";
    static final String ASK_SEVERAL_HINT =
            "Each answers what you have written. The answers stand beside one another, and you choose which one continues.";

    private ActionMessages() {}

    /** What stands on the button that asks so many models. */
    static String ask(int models) {
        return models < 2 ? "Ask" : "Ask " + models + " models";
    }

    static String version(int place, int count, String model) {
        return place + "/" + count + (model.isEmpty() ? "" : " · " + model);
    }
}
