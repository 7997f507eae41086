package litechat.page;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.events.FileProblem;
import litechat.events.PickedFile;
import litechat.interop.Promises;
import litechat.interop.composer.PageFile;
import litechat.interop.web.ChosenFile;
import litechat.persistence.dexie.JsValue;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A file that the browser has from the user. */
public final class BrowserFile implements PickedFile {
    private final ChosenFile file;

    private BrowserFile(ChosenFile file) {
        this.file = file;
    }

    /** The files in an array of JavaScript. */
    public static List<PickedFile> all(JSObject files) {
        List<PickedFile> all = new ArrayList<>();
        for (int i = 0; i < PageFile.count(files); i++) {
            all.add(new BrowserFile(PageFile.at(files, i)));
        }
        return all;
    }

    /** A text as a file. */
    public static PickedFile of(String name, String text) {
        return new BrowserFile(PageFile.of(name, text));
    }

    @Override
    public String name() {
        return file.getName();
    }

    @Override
    public double size() {
        return file.getSize();
    }

    @Override
    public Content read() {
        JSObject read = Promises.await(PageFile.read(file));
        if (read == null) {
            return Content.refused(FileProblem.UNREADABLE);
        }
        Attributes values = JsValue.decodeObject(read);
        String problem = values.text("problem");
        if (problem != null) {
            return Content.refused(FileProblem.valueOf(problem));
        }
        Double textSize = values.number("textSize");
        return new Content(
                null,
                values.key("type"),
                values.key("sha256"),
                values.text("text"),
                values.text("textSha256"),
                textSize == null ? 0 : textSize,
                rows(values.get("contents")));
    }

    private static List<Attributes> rows(@Nullable Object contents) {
        List<Attributes> rows = new ArrayList<>();
        for (Object row : contents instanceof List<?> list ? list : List.of()) {
            if (row instanceof Attributes attributes) {
                rows.add(attributes);
            }
        }
        return rows;
    }
}
