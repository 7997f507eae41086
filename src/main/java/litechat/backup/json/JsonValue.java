package litechat.backup.json;

import org.jspecify.annotations.Nullable;

/** A whole JSON text as a value. */
public final class JsonValue {
    private static final ValueBuilder.Notes NO_NOTES = new ValueBuilder.Notes() {
        @Override
        public void repeated(String name) {}

        @Override
        public void rounded(String digits) {}

        @Override
        public void overflown(String digits) {}
    };

    private JsonValue() {}

    /** Reads a text. @throws JsonException if it is not JSON */
    public static @Nullable Object of(String json) {
        ValueBuilder builder = new ValueBuilder(NO_NOTES);
        JsonReader reader = new JsonReader(builder, JsonLimits.BACKUP);
        reader.push(json.toCharArray(), json.length());
        reader.end();
        return builder.value();
    }
}
