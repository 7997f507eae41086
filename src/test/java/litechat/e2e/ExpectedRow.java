package litechat.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.time.Instant;

/** Compares a stored row field by field with what is expected of it; {@code "<id>"}, {@code "<now>"} and such stand for any. */
final class ExpectedRow {
    private static final Duration A_TEST = Duration.ofMinutes(5);

    private ExpectedRow() {}

    static void assertRow(String expected, JsonObject row) {
        JsonObject wanted = JsonParser.parseString(expected).getAsJsonObject();
        assertEquals(wanted, masked(row, wanted));
    }

    /** The row with the placeholders where its values are as they say. */
    private static JsonElement masked(JsonElement value, JsonElement wanted) {
        if (value.isJsonObject() && wanted.isJsonObject()) {
            JsonObject result = new JsonObject();
            for (var entry : value.getAsJsonObject().entrySet()) {
                JsonElement other = wanted.getAsJsonObject().get(entry.getKey());
                result.add(entry.getKey(), other == null ? entry.getValue() : masked(entry.getValue(), other));
            }
            return result;
        }
        boolean stands = wanted.isJsonPrimitive()
                && switch (wanted.getAsString()) {
                    case "<id>" ->
                        value.isJsonPrimitive() && value.getAsString().matches("[A-Za-z0-9_-]{21}");
                    case "<model>" ->
                        value.isJsonPrimitive() && value.getAsString().matches("[A-Za-z0-9_-]{21}:" + Stage.MODEL);
                    case "<now>" -> isNow(value);
                    case "<millis>" -> isMillis(value);
                    default -> false;
                };
        return stands ? new JsonPrimitive(wanted.getAsString()) : value;
    }

    /** Whether it is how long something took in this test. */
    private static boolean isMillis(JsonElement value) {
        return value.isJsonPrimitive()
                && value.getAsJsonPrimitive().isNumber()
                && value.getAsDouble() >= 0
                && value.getAsDouble() < A_TEST.toMillis();
    }

    /** Whether it is a Date, not a text, and one of this test's time. */
    private static boolean isNow(JsonElement value) {
        if (!value.isJsonObject() || !value.getAsJsonObject().has("$date")) {
            return false;
        }
        Instant moment = Instant.parse(value.getAsJsonObject().get("$date").getAsString());
        return Duration.between(moment, Instant.now()).abs().compareTo(A_TEST) < 0;
    }
}
