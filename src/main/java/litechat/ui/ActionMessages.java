package litechat.ui;

/** What is said where something is done to a turn. */
final class ActionMessages {
    static final String SHOWN = "Shown now";
    static final String CONTINUE_WITH_THIS = "Continue with this";

    private ActionMessages() {}

    /** What stands on the button that asks so many models. */
    static String ask(int models) {
        return models < 2 ? "Ask" : "Ask " + models + " models";
    }

    static String version(int place, int count, String model) {
        return place + "/" + count + (model.isEmpty() ? "" : " · " + model);
    }
}
