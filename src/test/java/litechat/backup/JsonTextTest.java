package litechat.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.providers.PlainJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {
    private static final long SEED = 20_250_611;

    @Test
    void everyCharacterIsWrittenAsTheBrowserWritesIt() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int c = 0; c <= 0x2100; c++) {
            texts.add("a" + (char) c + "b");
        }
        for (int c = 0xd700; c <= 0xe010; c++) {
            texts.add(String.valueOf((char) c));
        }
        texts.addAll(List.of("\ufeff", "\uffff", "🌱", "\ud83c\ud83c\udf31\udf31", "\udf31\ud83c", "x\ud83c"));
        assertSameAsBrowser(texts.stream().map(Stringify::units).toList(), texts);
    }

    @Test
    void textsOfAnyUnitsAreWrittenAsTheBrowserWritesThem() throws Exception {
        Random random = new Random(SEED);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                int kind = random.nextInt(4);
                text.append((char)
                        (kind == 0
                                ? random.nextInt(128)
                                : kind == 1 ? 0xd800 + random.nextInt(2048) : random.nextInt(65_536)));
            }
            texts.add(text.toString());
        }
        assertSameAsBrowser(texts.stream().map(Stringify::units).toList(), texts);
    }

    @Test
    void numbersAreWrittenAsTheBrowserWritesThem() throws Exception {
        List<String> decimals = new ArrayList<>(List.of(
                "0",
                "-0",
                "1",
                "-1",
                "0.7",
                "1e21",
                "1e20",
                "123456789012345680000",
                "9007199254740991",
                "9007199254740992",
                "9007199254740993",
                "-9007199254740992",
                "1e-6",
                "1e-7",
                "0.000001234",
                "1.5e300",
                "1750000000000",
                "12345678.9",
                "0.1",
                "100.25",
                "1e7",
                "1.7976931348623157e308",
                "-1.25e-9",
                "NaN",
                "Infinity",
                "-Infinity"));
        Random random = new Random(SEED);
        for (int i = 0; i < 1000; i++) {
            long digits = Math.floorMod(random.nextLong(), (long) Math.pow(10, 1 + random.nextInt(14)));
            decimals.add((random.nextBoolean() ? "-" : "") + digits + "e" + (random.nextInt(50) - 30));
            decimals.add(Double.toString(Double.longBitsToDouble(random.nextLong())));
        }
        // Of these Java before version 19 writes more digits than needed.
        decimals.addAll(List.of(
                "2e-3", "8.41e21", "4.8726570057e288", "5.684341886080802e-14", "2.2e-322", "5e-324", "9.5e-7"));
        List<Double> numbers = decimals.stream().map(Double::valueOf).toList();
        assertSameAsBrowser(decimals.stream().map(Stringify::number).toList(), numbers);
    }

    @Test
    void everyNumberCanBeReadBackExactly() {
        Random random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                assertEquals(number, Double.parseDouble(JsonText.of(number)), "seed " + SEED + ", number " + i);
            }
        }
    }

    private static void assertSameAsBrowser(List<String> asked, List<?> values) throws Exception {
        List<String> expected = Stringify.of(asked);
        assertEquals(values.size(), expected.size());
        for (int i = 0; i < values.size(); i++) {
            assertEquals(expected.get(i), Stringify.ascii(JsonText.of(values.get(i))), asked.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000", "0.5, 0.5", "1e21, 1e+21", "1e-7, 1e-7", "12345678.9, 12345678.9"})
    void commonNumbersAreReadable(double number, String json) {
        assertEquals(json, JsonText.of(number));
    }

    @Test
    void aValueIsOneLineWithItsFieldsInTheirOrder() {
        Map<String, @Nullable Object> inner = new LinkedHashMap<>();
        inner.put("z", true);
        inner.put("a", null);
        inner.put("\"\n", "line\nbreak");
        Attributes value = Attributes.of("list", Arrays.asList(1.0, "two", null, Attributes.of(inner), List.of()))
                .with("when", new Timestamp(1_750_000_000_000.0))
                .with("none", Attributes.NONE);
        assertEquals(
                "{\"list\":[1,\"two\",null,{\"z\":true,\"a\":null,\"\\\"\\n\":\"line\\nbreak\"},[]],"
                        + "\"when\":\"2025-06-15T15:06:40.000Z\",\"none\":{}}",
                JsonText.of(value));
    }

    @Test
    void whatAnEngineWritesItselfIsTakenAsItIsAndElseItsValuesAreWritten() {
        Attributes.Source source = new Attributes.Source() {
            @Override
            public Map<String, @Nullable Object> decode() {
                throw new AssertionError("It is written already");
            }

            @Override
            public String json() {
                return "{\"a\":1}";
            }
        };
        assertEquals("{\"a\":1}", JsonText.of(Attributes.lazy(source)));
        assertEquals("[{\"a\":1}]", JsonText.of(List.of(Attributes.lazy(source))));
        assertEquals("{\"b\":{\"a\":1}}", JsonText.of(Attributes.of("b", Attributes.lazy(source))));
        assertEquals("{\"b\":2}", JsonText.of(Attributes.lazy(() -> Map.of("b", 2.0))));
    }

    @Test
    void whatHasNoFormInJsonIsNull() {
        assertEquals("null", JsonText.of(null));
        assertEquals("[null,null]", JsonText.of(Arrays.asList(new Object(), Double.NaN)));
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            Object value = anyValue(random, 4);
            String json = JsonText.of(value);
            assertEquals(value, PlainJson.parse(json), "seed " + SEED + ", value " + i + ": " + json);
        }
    }

    private static @Nullable Object anyValue(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> (double) Math.round(random.nextGaussian() * 1e6) / 64;
            case 3 -> "t\u0000\u2028🌱\"\\" + random.nextInt();
            case 4 -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(anyValue(random, depth - 1));
                }
                yield list;
            }
            default -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put("f" + random.nextInt(100), anyValue(random, depth - 1));
                }
                yield Attributes.of(map);
            }
        };
    }
}
