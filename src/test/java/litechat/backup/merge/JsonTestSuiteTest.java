package litechat.backup.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import litechat.backup.JsonText;
import litechat.backup.json.JsonTestSuite;
import litechat.backup.json.Place;
import litechat.backup.reading.ImportException;
import litechat.cli.JdkDigest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each text of the suite, as a value within a backup: taken as it is, or refused at its place with nothing changed. */
class JsonTestSuiteTest {
    private static final String START =
            "{\"version\":1,\"conversations\":[{\"id\":\"c\",\"title\":\"T\",\"createdAt\":\"" + Imports.EARLY
                    + "\",\"updatedAt\":\"" + Imports.EARLY + "\",\"metadata\":{\"value\":";

    private final Imports imports = new Imports();

    static List<JsonTestSuite.Case> all() {
        return JsonTestSuite.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachIsTakenAsItIsOrRefusedAtItsPlace(JsonTestSuite.Case each) {
        imports.merge(Imports.file(Imports.section("tags", Imports.named("t", "T", Imports.EARLY))), Choice.KEEP_NEWER);
        String before = imports.contents();
        byte[] file = (START + each.json() + "}}]}").getBytes(StandardCharsets.UTF_8);
        ImportSession session = new ImportSession(imports.database, JdkDigest::new, "json");
        session.begin(Imports.NOW);
        session.push(file, file.length);
        try {
            session.end().orThrow();
        } catch (ImportException e) {
            assertFalse(each.isAccepted(), e::getMessage);
            assertEquals(before, imports.contents());
            Place place = e.place();
            assertTrue(place.line() > 1 || place.column() > START.length(), place + " is before the value");
            assertTrue(place.path().startsWith("$.conversations[0]"), place::path);
            return;
        }
        assertFalse(each.isRefused(), "it was accepted");
        imports.merge(session, Choice.REPLACE);
        Object stored = imports.row("conversations", "c").attributes("metadata").get("value");
        assertEquals(plain(JsonParser.parseString(each.json())), plain(JsonParser.parseString(JsonText.of(stored))));
    }

    /** A value that is equal to another one if both say the same. */
    private static @Nullable Object plain(JsonElement value) {
        if (value.isJsonNull()) {
            return null;
        }
        if (value.isJsonArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            value.getAsJsonArray().forEach(each -> list.add(plain(each)));
            return list;
        }
        if (value.isJsonObject()) {
            Map<String, @Nullable Object> object = new TreeMap<>();
            value.getAsJsonObject().entrySet().forEach(each -> object.put(each.getKey(), plain(each.getValue())));
            return object;
        }
        // 0.0 is added because -0 is written as 0.
        return value.getAsJsonPrimitive().isNumber() ? (Object) (value.getAsDouble() + 0.0) : value.getAsString();
    }
}
