package litechat.backup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps the files that were saved, as text. */
final class TextSink implements ExportSink {
    private final List<String> files = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

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
    public double save(List<Part> parts, String fileName) {
        StringBuilder file = new StringBuilder();
        for (Part part : parts) {
            file.append(((Text) part).text());
        }
        files.add(file.toString());
        names.add(fileName);
        return file.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    List<String> files() {
        return files;
    }

    List<String> names() {
        return names;
    }

    String file() {
        if (files.size() != 1) {
            throw new AssertionError(files.size() + " files were saved");
        }
        return files.get(0);
    }
}
