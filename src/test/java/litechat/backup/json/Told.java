package litechat.backup.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what a reader tells, and builds the value from it. */
final class Told implements JsonListener, ValueBuilder.Notes {
    static final JsonLimits LIMITS = new JsonLimits(64, 1000, 1000, 100_000);

    final List<String> notes = new ArrayList<>();
    private final ValueBuilder builder = new ValueBuilder(this);

    /** Reads a text in pieces of a size. @return the value */
    static @Nullable Object read(String json, int size) {
        Told told = new Told();
        told.readAll(json, size);
        return told.builder.value();
    }

    void readAll(String json, int size) {
        JsonReader reader = new JsonReader(this, LIMITS);
        for (int from = 0; from < json.length(); from += size) {
            String piece = json.substring(from, Math.min(json.length(), from + size));
            reader.push(piece.toCharArray(), piece.length());
        }
        reader.end();
    }

    @Override
    public void startObject() {
        builder.startObject();
    }

    @Override
    public void name(String name) {
        builder.name(name);
    }

    @Override
    public void endObject() {
        builder.endObject();
    }

    @Override
    public void startArray() {
        builder.startArray();
    }

    @Override
    public void endArray() {
        builder.endArray();
    }

    @Override
    public void text(String value) {
        builder.text(value);
    }

    @Override
    public void number(String digits) {
        builder.number(digits);
    }

    @Override
    public void literal(@Nullable Boolean value) {
        builder.literal(value);
    }

    @Override
    public void repeated(String name) {
        notes.add("repeated " + name);
    }

    @Override
    public void rounded(String digits) {
        notes.add("rounded " + digits);
    }

    @Override
    public void overflown(String digits) {
        notes.add("overflown " + digits);
    }
}
