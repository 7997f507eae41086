package litechat.backup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps the files that were saved, as text. */
final class TextSink implements ExportSink {
    private final List<String> files = new ArrayList<>();

    private record Text(String text) implements Part {}

    @Override
    public Part part(String text) {
        return new Text(text);
    }

    @Override
    public String text(Part part) {
        return ((Text) part).text();
    }

    @Override
    public Saved save(List<Part> parts) {
        StringBuilder file = new StringBuilder();
        for (Part part : parts) {
            file.append(((Text) part).text());
        }
        files.add(file.toString());
        return new Saved(file.toString().getBytes(StandardCharsets.UTF_8).length, file.toString());
    }

    @Override
    public void cancel() {}

    List<String> files() {
        return files;
    }

    void forget() {
        files.clear();
    }

    String file() {
        if (files.size() != 1) {
            throw new AssertionError(files.size() + " files were saved");
        }
        return files.get(0);
    }
}
