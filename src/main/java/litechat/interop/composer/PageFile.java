package litechat.interop.composer;

import litechat.interop.Thenable;
import litechat.interop.web.ChosenFile;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLImageElement;

/** Files as they come into the page, are shown in it and leave it. */
public final class PageFile {
    private PageFile() {}

    /**
     * Reads a file: what it is, its hash, and its rows for the table of attachments.
     *
     * @return {@code {problem, type, sha256, text, textSha256, contents}}
     */
    @JSBody(
            params = "file",
            imports = @JSBodyImport(alias = "files", fromModule = "litechat-interop/page-file"),
            script = "return files.readFile(file);")
    public static native Thenable read(ChosenFile file);

    /** A text as a file. */
    @JSBody(
            params = {"name", "text"},
            script = "return new File([text], name, {type: 'text/plain'});")
    public static native ChosenFile of(String name, String text);

    /** The files in an array of JavaScript. */
    @JSBody(params = "files", script = "return files.length;")
    public static native int count(JSObject files);

    @JSBody(
            params = {"files", "place"},
            script = "return files[place];")
    public static native ChosenFile at(JSObject files, int place);

    /** Shows a picture. */
    @JSBody(
            params = {"image", "type", "base64"},
            imports = @JSBodyImport(alias = "files", fromModule = "litechat-interop/page-file"),
            script = "files.showPicture(image, type, base64);")
    public static native void show(HTMLImageElement image, String type, String base64);

    /** The text that stands in Base64. */
    @JSBody(
            params = "base64",
            imports = @JSBodyImport(alias = "files", fromModule = "litechat-interop/page-file"),
            script = "return files.textOf(base64);")
    public static native String text(String base64);

    /** Offers a content as a download. */
    @JSBody(
            params = {"name", "base64"},
            imports = @JSBodyImport(alias = "files", fromModule = "litechat-interop/page-file"),
            script = "files.download(name, base64);")
    public static native void download(String name, String base64);
}
