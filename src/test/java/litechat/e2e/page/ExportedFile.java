package litechat.e2e.page;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A file that the page handed to the browser. */
public record ExportedFile(String name, String text) {
    private static final String TAKE_BLOBS =
            """
            () => {
                const blobs = new Map();
                const createObjectURL = URL.createObjectURL;
                URL.createObjectURL = blob => {
                    const url = createObjectURL(blob);
                    blobs.set(url, blob);
                    return url;
                };
                HTMLAnchorElement.prototype.click = function () {
                    window.handedOver = { name: this.download, blob: blobs.get(this.href) };
                };
            }""";

    /** How a browser under test gives files away: not every driver hears of downloads of blobs. */
    public enum Downloads {
        SAVED,
        TAKEN_FROM_THE_PAGE
    }

    /** The file of the open export dialog. */
    public static ExportedFile downloadedBy(ChatPage page, Downloads downloads) {
        return downloaded(page, downloads, () -> page.export().download());
    }

    /** The same where something is missing or damaged, so that the dialog stays open and says what. */
    public static ExportedFile downloadedPartly(ChatPage page, Downloads downloads) {
        return downloaded(page, downloads, () -> page.export().downloadPartly());
    }

    private static ExportedFile downloaded(ChatPage page, Downloads downloads, Runnable asking) {
        if (downloads == Downloads.SAVED) {
            Download download = page.tab().waitForDownload(asking);
            return new ExportedFile(download.suggestedFilename(), read(download));
        }
        page.tab().evaluate(TAKE_BLOBS);
        asking.run();
        return new ExportedFile(
                String.valueOf(page.tab().evaluate("() => handedOver.name")),
                String.valueOf(page.tab().evaluate("() => handedOver.blob.text()")));
    }

    private static String read(Download download) {
        try {
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonObject json() {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
