package litechat.ui;

import litechat.events.FileProblem;
import org.jspecify.annotations.Nullable;

/** What the page says about attached files. */
final class FileMessages {
    static final String ADDING = "Adding files…";
    static final String NOT_HERE = "The content of this file is not here any more; only its name is known.";
    static final String NOT_SHOWN = "This kind of file is not shown here. It can be downloaded.";

    private FileMessages() {}

    /** What is said of a file that was not attached. */
    static String refused(String name, FileProblem problem, @Nullable String sentence) {
        return "“" + name + "” was not attached: " + (sentence == null ? why(problem) : sentence);
    }

    private static String why(FileProblem problem) {
        return switch (problem) {
            case TOO_LARGE -> "it is larger than 20 MB.";
            case TEXT_TOO_LONG -> "its text is longer than 2 MB.";
            case UNKNOWN_KIND ->
                "it is neither text (in UTF-8) nor a PDF nor a picture (PNG, JPEG, GIF, WebP), so no model could read it.";
            case UNREADABLE -> "the browser could not read it. A folder cannot be attached.";
            case ALREADY_THERE -> "it is attached already.";
            case PDF_LOCKED -> "it is a PDF that only opens with a password.";
            case PDF_DAMAGED -> "it is a PDF that cannot be read; it may be damaged.";
            case PDF_WITHOUT_TEXT -> "it is a PDF without text, such as a scan. Pictures of its pages can be attached.";
            case NOT_LOADED ->
                "the part of LiteChat that reads PDF files could not be loaded. Check the connection, then try again.";
            case NOT_SAVED -> "it could not be saved.";
        };
    }

    /** What is said where pictures go to a model that takes none. */
    static String unseen(String model) {
        return "“" + model
                + "” takes no pictures, says the list of its server. It may refuse them, or answer without seeing them.";
    }

    static String attached(int count) {
        return count == 1 ? "1 file attached" : count + " files attached";
    }

    static String remove(String name) {
        return "Remove " + name;
    }

    static String open(String name) {
        return "Show " + name;
    }

    /** The kind and size of a file, such as “PDF, 20 kB”. */
    static String detail(String type, @Nullable String size) {
        return size == null ? kind(type) : kind(type) + ", " + size;
    }

    private static String kind(String type) {
        return switch (type) {
            case "application/pdf" -> "PDF";
            case "image/png" -> "PNG";
            case "image/jpeg" -> "JPEG";
            case "image/gif" -> "GIF";
            case "image/webp" -> "WebP";
            default -> type.startsWith("text/") || type.startsWith("application/") ? "text" : type;
        };
    }

    static String pasteOffer(String characters) {
        return "You pasted " + characters + " characters.";
    }

    /** The name of the file that a pasted text becomes. */
    static String pastedName(int number) {
        return number == 1 ? "pasted.txt" : "pasted-" + number + ".txt";
    }
}
