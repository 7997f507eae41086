package litechat.ui;

import litechat.domain.ProviderType;
import litechat.events.Part;

/** Every text that the page shows, apart from what stands in the static shell. */
public final class Messages {
    public static final String PROGRAM = "LiteChat";
    public static final String NEW_CHAT = "New chat";
    public static final String UNTITLED = "Untitled";

    public static final String TODAY = "Today";
    public static final String YESTERDAY = "Yesterday";
    public static final String PREVIOUS_7_DAYS = "Previous 7 days";
    public static final String PREVIOUS_30_DAYS = "Previous 30 days";
    public static final String UNDATED = "Undated";

    public static final String CHOOSE_MODEL = "Choose a model";
    static final String ALL_MODELS = "All models…";
    static final String FAVOURITES = "Favourites";

    /** The event of the page that names the model to be asked. */
    static final String CHOOSE_MODEL_EVENT = "litechat-choose-model";

    public static final String NO_MODEL_YET = "No model yet";
    public static final String CONNECT_FIRST = "Connect a model server to start.";
    public static final String CHOOSE_MODEL_FIRST = "Choose a model to start.";

    public static final String ANSWERING = "Answering…";
    public static final String STOPPED = "Stopped. What had arrived is kept.";
    public static final String CUT_OFF =
            "Cut off: the answer is as long as the model or the settings allow. It can be continued.";
    public static final String CUT_OFF_EMPTY =
            "Cut off before an answer came: thinking took as much as the model or the settings allow. Max tokens can be raised in"
                    + " the settings.";
    public static final String STOPPED_EMPTY = "Stopped before anything arrived.";
    public static final String INTERRUPTED =
            "Interrupted: the page was closed while the answer arrived. What had arrived is kept.";
    public static final String ANSWERS_NOT_LOADED =
            "The part of this page that asks model servers could not be loaded. Your question is kept: reload the page when its"
                    + " server can be reached, and choose Retry.";
    public static final String ACTIONS_NOT_LOADED =
            "The part of this page that does this could not be loaded, so nothing was changed. Reload the page when its server can be"
                    + " reached, and try again.";
    public static final String ANSWER_FAILED = "The answer failed.";
    public static final String ANSWER_EMPTY = "The answer is empty.";
    static final String ALWAYS_ON = "always on";
    static final String FROM_PROJECT = "from the project";
    public static final String COPY = "Copy";
    public static final String COPIED = "Copied";
    public static final String NOT_COPIED = "Copying was not allowed";

    public static final String ANSWER_COMPLETE = "Answer complete.";
    public static final String ANSWER_STOPPED = "Answer stopped.";
    public static final String OTHER_ANSWER_COMPLETE = "An answer in another conversation is complete.";

    public static final String TITLE_MISSING = "Enter a title.";

    public static final String NEW_SERVER = "New server";
    static final String API_KEY = "API key";
    static final String NEW_KEY = "New key";
    static final String ENTER_NEW_KEY = "A new key…";
    static final String NO_KEY = "No key";
    public static final String PROVIDER_NAME_MISSING = "Enter a name for this server.";
    public static final String BASE_URL_MISSING = "Enter the server's address.";
    public static final String BASE_URL_NOT_HTTP = "The address must begin with http:// or https://.";
    public static final String BASE_URL_WITH_USER =
            "The address must not contain a user name; enter the key in its own field.";
    public static final String BASE_URL_INVALID =
            "This is not an address of a server. Example: http://localhost:11434/v1";
    static final String MODEL_EXAMPLE = "llama3.2";
    public static final String TESTING = "Testing…";
    public static final String DELETE_PROVIDER =
            "It goes to the trash together with its saved key, until the trash is emptied. Conversations stay.";

    public static final String SAVED = "Saved";

    public static final String PREPARING_EXPORT = "Preparing…";

    public static final String DELETE_FOR_EVER =
            "The storage is full, so there is no room to keep this conversation in the trash. Deleting it for ever"
                    + " makes room; it cannot be undone. You can export everything first.";

    public static final String STORAGE_OPENING = "Opening the storage…";
    public static final String STORAGE_READY = "Storage ready";
    public static final String STORAGE_BLOCKED = "Storage is held by another tab";
    public static final String STORAGE_READ_ONLY = "Storage can only be read";
    public static final String STORAGE_OUTDATED = "This page is out of date";
    public static final String STORAGE_LOST = "Storage connection lost";
    public static final String STORAGE_GONE = "Storage was deleted";
    public static final String STORAGE_UNAVAILABLE = "No storage";
    public static final String CONNECTION_FAILED = "Database connection failed";
    public static final String CONNECTION_BLOCKED =
            "Another tab keeps the database open in an older version. Close the other LiteChat tabs. Nothing is lost;"
                    + " until then it can be read and exported in the other tab only.";
    public static final String CONNECTION_READ_ONLY =
            "Your data was saved by a newer version of LiteChat. All of it can be read and exported here, but nothing"
                    + " is saved. Reload this page to get that version.";
    public static final String CONNECTION_OUTDATED =
            "Another tab runs a newer version of LiteChat. Nothing more is saved here; what was saved can still be"
                    + " read and exported. Reload this page to go on.";
    public static final String CONNECTION_GONE =
            "The database of this page was deleted, in another tab or by the browser. Nothing can be saved here any"
                    + " more, and there is nothing left to export. What is still shown can be copied; reloading starts"
                    + " with an empty database.";
    public static final String CONNECTION_LOST =
            "The connection to the database was lost. What was saved before is kept; nothing more is saved until the"
                    + " connection is back. It is being opened again.";

    public static final String EXPORT_GONE =
            "The database was deleted, so there is nothing to export. What is still shown on the page can be copied.";
    public static final String EXPORT_LOST =
            "The connection to the database was lost, so nothing can be read at the moment. It is being opened again.";
    public static final String EXPORT_UNAVAILABLE = "The database cannot be opened, so nothing can be read from it.";

    public static final String NO_STORAGE =
            "This browser does not offer this page what it takes to keep conversations safely. Please open it over"
                    + " https or from this computer, in a current version of Firefox, Chrome, Edge or Safari.";

    private Messages() {}

    /** The name of a kind of model server. */
    public static String typeName(ProviderType type) {
        return switch (type) {
            case OPENAI -> "OpenAI";
            case ANTHROPIC -> "Anthropic";
            case GOOGLE -> "Google Gemini";
            case OPENROUTER -> "OpenRouter";
            case MISTRAL -> "Mistral";
            case XAI -> "xAI";
            case OLLAMA -> "Ollama";
            case OPENAI_COMPATIBLE -> "OpenAI-compatible server";
        };
    }

    /** A kind of model server that an import brought and this page does not speak to. */
    static String otherType(String word) {
        return word + " (not supported)";
    }

    /** Where the address of a kind of server leads. */
    static String addressHint(ProviderType type) {
        return switch (type) {
            case OPENAI_COMPATIBLE -> "Usually ends in /v1.";
            case OLLAMA -> "Without /v1. From a page of another computer Ollama has to be started with OLLAMA_ORIGINS.";
            default -> "Filled in. Change it only if another server stands between.";
        };
    }

    /** What a part is called in a list of those that cannot be read. */
    public static String partName(Part part) {
        return switch (part) {
            case SETTINGS -> "the settings";
            case PROVIDERS -> "the model servers";
            case API_KEYS -> "the API keys";
            case CONVERSATIONS -> "the list of conversations";
            case PROJECTS -> "the projects";
            case INTERACTIONS -> "the messages of this conversation";
            case INTERRUPTED -> "which answers were interrupted";
        };
    }

    /** Some parts cannot be read, for a reason in a sentence. */
    public static String unreadable(String parts, String reason) {
        return "Not readable at the moment: " + parts + ". The rest works. (" + reason + ")";
    }

    /** The title of the browser's tab. */
    public static String tabTitle(String conversationTitle) {
        return conversationTitle + " – " + PROGRAM;
    }

    public static String menuFor(String title) {
        return "Menu for " + title;
    }

    public static String deleted(String title) {
        return "“" + title + "” was deleted.";
    }

    public static String archived(String title) {
        return "“" + (title.isEmpty() ? UNTITLED : title) + "” is in the archive now.";
    }

    public static String newChatIn(String project) {
        return "This chat will be kept in the project “" + project + "”.";
    }

    public static String providerDetail(String baseURL, String models, boolean isEnabled) {
        return (isEnabled ? "" : "Switched off · ") + baseURL + " · " + models;
    }

    public static String deleteForEverHeading(String title) {
        return "Delete “" + title + "” for ever?";
    }

    public static String deleteProviderHeading(String name) {
        return "Delete “" + name + "”?";
    }

    public static String providerSaved(String name) {
        return "“" + name + "” is saved.";
    }

    public static String notSaved(String error) {
        return "Not saved: " + error;
    }

    /** What a field takes, such as “a number from 0 to 2”. */
    public static String notSavedUnless(String range) {
        return "Not saved. Enter " + range + ".";
    }

    public static String answerNotSaved(String error) {
        return "What has arrived is not saved: " + error;
    }

    public static String answerFailed(String error) {
        return "The answer failed: " + error;
    }

    /** Which of the versions of a turn is shown. */
    static String version(int place, int count) {
        return place + "/" + count;
    }

    /** How many turns a model was not sent of. */
    static String leftOut(int turns) {
        return (turns == 1 ? "The oldest turn was" : "The " + turns + " oldest turns were")
                + " not sent: the model takes no more at once.";
    }

    /** That what a model was sent may have been more than it takes. */
    static String tooLong(String tokens, String contextLength) {
        return "About " + tokens + " tokens were sent, but the model takes only " + contextLength
                + ": it may not have read all of it.";
    }

    /** What stands on the button for rules. */
    static String rules(int chosen) {
        return chosen == 0 ? "Rules" : "Rules: " + chosen;
    }

    /** The name of that button, which begins with what stands on it. */
    static String rulesChosen(int chosen, int without) {
        return rules(chosen)
                + (chosen == 0 ? " and tags for the next question" : " chosen for the next question")
                + (without == 0 ? "" : ", " + without + " of the project left out");
    }

    static String exported(String fileName, boolean isSound) {
        return fileName + (isSound ? " was handed to the browser." : " is no good backup. Keep older ones.");
    }

    public static String exportProgress(String rows, String total) {
        return rows + " of " + total + " rows";
    }

    /** A sentence and what lies behind it. */
    public static String because(String sentence, String cause) {
        return sentence.endsWith(".") ? sentence + " (" + cause + ")" : sentence + ": " + cause;
    }

    static String stillBlocked(int otherTabs) {
        String tabs = otherTabs == 0 ? "another tab" : otherTabs + (otherTabs == 1 ? " other tab" : " other tabs");
        return "The database is still open in " + tabs
                + ". Close every other LiteChat tab, in all windows; this page then goes"
                + " on by itself. If you find none, close the browser and open it again. Nothing is lost.";
    }
}
