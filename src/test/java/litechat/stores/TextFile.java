package litechat.stores;

import java.util.List;
import litechat.domain.Attributes;
import litechat.events.PickedFile;

/** A file of text whose hash is its text. */
record TextFile(String name, String text) implements PickedFile {
    @Override
    public double size() {
        return text.length();
    }

    @Override
    public Content read() {
        Attributes row = Attributes.of("sha256", text).with("name", name).with("base64", text);
        return new Content(null, "text/plain", text, text, null, 0, List.of(row));
    }
}
