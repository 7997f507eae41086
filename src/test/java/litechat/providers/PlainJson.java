package litechat.providers;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** JSON as the plain values of {@link Attributes}, and back. */
public final class PlainJson {
    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private PlainJson() {}

    /** The value, or null if the text is no JSON. */
    public static @Nullable Object parse(String json) {
        try {
            return plain(JsonParser.parseString(json));
        } catch (JsonParseException e) {
            return null;
        }
    }

    static String write(Object value) {
        return GSON.toJson(element(value));
    }

    private static @Nullable Object plain(JsonElement element) {
        if (element instanceof JsonObject object) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            object.entrySet().forEach(entry -> values.put(entry.getKey(), plain(entry.getValue())));
            return Attributes.of(values);
        }
        if (element instanceof JsonArray array) {
            List<@Nullable Object> values = new ArrayList<>();
            array.forEach(value -> values.add(plain(value)));
            return values;
        }
        if (element instanceof JsonPrimitive primitive) {
            if (primitive.isBoolean()) {
                return primitive.getAsBoolean();
            }
            return primitive.isNumber() ? (Object) primitive.getAsDouble() : primitive.getAsString();
        }
        return null;
    }

    private static JsonElement element(@Nullable Object value) {
        if (value instanceof Attributes attributes) {
            JsonObject object = new JsonObject();
            attributes.asMap().forEach((name, inner) -> object.add(name, element(inner)));
            return object;
        }
        if (value instanceof List<?> list) {
            JsonArray array = new JsonArray();
            list.forEach(inner -> array.add(element(inner)));
            return array;
        }
        if (value instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        }
        if (value instanceof Number number) {
            return new JsonPrimitive(number);
        }
        return value instanceof String text ? new JsonPrimitive(text) : JsonNull.INSTANCE;
    }
}
