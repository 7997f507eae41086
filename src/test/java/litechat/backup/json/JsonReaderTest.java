package litechat.backup.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import litechat.backup.JsonText;
import litechat.domain.Attributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReaderTest {
    private static final long SEED = 8259;

    static List<Grammar.Accepted> accepted() {
        return Grammar.ACCEPTED;
    }

    static List<Grammar.Refused> refused() {
        return Grammar.REFUSED;
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void whatIsJsonIsReadWhereverItIsCut(Grammar.Accepted each) {
        for (int size = 1; size <= each.json().length(); size++) {
            assertEquals(each.value(), JsonText.of(Told.read(each.json(), size)), "in pieces of " + size);
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNotJsonIsRefusedAtItsPlaceWhereverItIsCut(Grammar.Refused each) {
        for (int size = 1; size <= Math.max(1, each.json().length()); size++) {
            int pieces = size;
            JsonException refusal = assertThrows(JsonException.class, () -> Told.read(each.json(), pieces));
            assertEquals(each.problem(), refusal.problem(), refusal.sentence());
            assertEquals(
                    each.place(), refusal.place().line() + ":" + refusal.place().column(), refusal.sentence());
            assertTrue(refusal.sentence().endsWith("."), refusal.sentence());
        }
    }

    @Test
    void aWholeTextIsRefusedAsEmptyByTheOneWhoAsks() {
        JsonReader reader = new JsonReader(new Told(), Told.LIMITS);
        reader.push(" \n\t ".toCharArray(), 4);
        assertTrue(reader.isEmpty());
    }

    @Test
    void thePathLeadsToTheError() {
        JsonException refusal =
                assertThrows(JsonException.class, () -> Told.read("{\"a\":[1,{\"b c\":{\"d\":[[],[0,tru]]}}]}", 3));
        assertEquals("$.a[1][\"b c\"].d[1][1]", refusal.place().path());
    }

    @Test
    void depthIsLimited() {
        String deep = "[".repeat(64) + "]".repeat(64);
        assertEquals(deep, JsonText.of(Told.read(deep, 7)));
        for (int depth : new int[] {65, 100_000, 5_000_000}) {
            JsonException refusal = assertThrows(JsonException.class, () -> Told.read("[".repeat(depth), 4096));
            assertEquals(JsonProblem.TOO_DEEP, refusal.problem());
            assertEquals(65, refusal.place().column());
        }
    }

    @Test
    void membersNamesTextsAndNumbersAreLimited() {
        StringBuilder members = new StringBuilder("{\"n\":0");
        for (int i = 0; i < 1000; i++) {
            members.append(",\"n").append(i).append("\":0");
        }
        List<String> tooLarge = List.of(
                members.append('}').toString(),
                "{\"" + "n".repeat(1001) + "\":0}",
                "\"" + "x".repeat(100_001) + "\"",
                "1".repeat(1001));
        for (String json : tooLarge) {
            JsonException refusal = assertThrows(JsonException.class, () -> Told.read(json, 999));
            assertEquals(JsonProblem.TOO_LARGE, refusal.problem());
        }
        assertEquals("\"" + "x".repeat(100_000) + "\"", JsonText.of(Told.read("\"" + "x".repeat(100_000) + "\"", 999)));
    }

    @Test
    void whatAValueLosesIsNoted() {
        Told told = new Told();
        told.readAll(
                "{\"a\":1,\"a\":[12345678901234567890,9007199254740993,1e999,-1e999,100000000000000000000,1.5e300]}",
                5);
        assertEquals(
                List.of(
                        "repeated a",
                        "rounded 12345678901234567890",
                        "rounded 9007199254740993",
                        "overflown 1e999",
                        "overflown -1e999"),
                told.notes);
    }

    @Test
    void namesThatMeanSomethingElsewhereAreNames() {
        Object value = Told.read("{\"__proto__\":{\"polluted\":1},\"constructor\":2,\"\":3}", 4);
        assertEquals(
                Attributes.of("__proto__", Attributes.of("polluted", 1.0))
                        .with("constructor", 2.0)
                        .with("", 3.0),
                value);
    }

    @Test
    void anyDocumentIsReadAsAnotherReaderReadsIt() {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            String json = new RandomJson(random).document();
            int size = 1 + random.nextInt(20);
            assertEquals(
                    JsonParser.parseString(json),
                    JsonParser.parseString(JsonText.of(Told.read(json, size))),
                    "seed " + SEED + ", document " + i + ": " + json);
        }
    }

    @Test
    void aDocumentThatIsCutAnywhereIsRefusedAsCut() {
        Random random = new Random(SEED);
        for (int i = 0; i < 100; i++) {
            String json = "[" + new RandomJson(random).document() + "]";
            List<JsonProblem> problems = new ArrayList<>();
            for (int end = 1; end < json.length(); end++) {
                String cut = json.substring(0, end);
                problems.add(assertThrows(JsonException.class, () -> Told.read(cut, 16))
                        .problem());
            }
            assertTrue(
                    problems.stream().allMatch(JsonProblem.TRUNCATED::equals),
                    "seed " + SEED + ", document " + i + ": " + json);
        }
    }
}
