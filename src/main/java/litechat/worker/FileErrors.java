package litechat.worker;

import litechat.backup.WorkCancelled;
import litechat.backup.WorkFailed;
import litechat.interop.JavaScriptError;

/** The browser's errors about files, as sentences. */
final class FileErrors {
    /** Chromium empties a file as soon as it is chosen to be saved to. */
    private static final String KEPT =
            " What was there before is unchanged, unless the browser emptied the file when you chose it.";

    private FileErrors() {}

    /** That a file is not the one that was chosen. */
    static WorkFailed ofReading() {
        return new WorkFailed("The browser cannot read the file: it was changed, moved or removed since it was chosen."
                + " Choose it again. Nothing was changed.");
    }

    /** Why a file was not written. */
    static RuntimeException ofWriting(JavaScriptError error) {
        return switch (error.name()) {
            case "AbortError" -> new WorkCancelled();
            case "NotAllowedError", "SecurityError" ->
                new WorkFailed(
                        "The browser does not allow LiteChat to write there any more. Choose the place again." + KEPT);
            case "NotFoundError" ->
                new WorkFailed("The place that was chosen is not there any more. Choose another one.");
            case "QuotaExceededError" -> new WorkFailed("There is not enough room for the file." + KEPT);
            case "NoModificationAllowedError", "InvalidStateError" ->
                new WorkFailed("The file is being written by another program or tab." + KEPT);
            default -> new WorkFailed("The file could not be written (" + error.getMessage() + ")." + KEPT);
        };
    }
}
