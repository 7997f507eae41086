package litechat.backup;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;

/** The JSON of a document, put aside list by list, with one row to a line. */
final class DocumentJson {
    private final ExportSink sink;
    private final List<ExportSink.Part> parts = new ArrayList<>();
    private String before = "";

    /** Begins it with the row that it is about. */
    DocumentJson(ExportSink sink, String name, Attributes row) {
        this.sink = sink;
        add("{\n\"" + name + "\":" + JsonText.of(row));
    }

    /** A place between two rows. */
    record Place(int parts, String before) {}

    void beginList(String name) {
        add(",\n\"" + name + "\":[");
        before = "\n";
    }

    void rows(List<Attributes> rows) {
        StringBuilder text = new StringBuilder();
        for (Attributes row : rows) {
            text.append(before).append(JsonText.of(row));
            before = ",\n";
        }
        if (text.length() > 0) {
            add(text.toString());
        }
    }

    void endList() {
        add("\n]");
    }

    /** Where the next row will stand. */
    Place place() {
        return new Place(parts.size(), before);
    }

    /** Forgets what was added since. */
    void backTo(Place place) {
        parts.subList(place.parts(), parts.size()).clear();
        before = place.before();
    }

    ExportSink.Saved save() {
        add("\n}\n");
        return sink.save(parts);
    }

    private void add(String text) {
        parts.add(sink.part(text));
    }
}
