package litechat.backup.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8DecoderTest {
    private static final long SEED = 3629;

    private static String decoded(byte[] bytes, int size) {
        Utf8Decoder decoder = new Utf8Decoder(0);
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < bytes.length; from += size) {
            byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size));
            decoder.decode(piece, piece.length);
            text.append(decoder.chars(), 0, decoder.length());
        }
        return decoder.isUnfinished() ? text + " …" : text.toString();
    }

    @Test
    void everyCharacterIsReadWhereverItIsCut() {
        StringBuilder all = new StringBuilder();
        for (int point = 0; point < 0x110000; point += point < 0x3000 ? 1 : 97) {
            if (point < 0xd800 || point > 0xdfff) {
                all.appendCodePoint(point);
            }
        }
        byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
        for (int size : new int[] {1, 2, 3, 5, 64, bytes.length}) {
            assertEquals(all.toString(), decoded(bytes, size));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "80, 0",
        "bf, 0",
        "61ff, 1",
        "61fe, 1",
        "c080, 0",
        "c1bf, 0",
        "c261, 1",
        "e08080, 1",
        "e09fbf, 1",
        "eda080, 1",
        "edbfbf, 1",
        "e28261, 2",
        "f0808080, 1",
        "f08fbfbf, 1",
        "f4908080, 1",
        "f5808080, 0",
        "f09f8c61, 3",
        "f8888080, 0",
        "616263c328, 4"
    })
    void whatIsNotUtf8IsRefusedAtItsFirstWrongByte(String hex, int offset) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        for (int size = 1; size <= bytes.length; size++) {
            int pieces = size;
            assertEquals(
                    offset,
                    assertThrows(Utf8Decoder.BadByte.class, () -> decoded(bytes, pieces))
                            .offset());
        }
    }

    @Test
    void anyBytesAreJudgedAsTheJdkJudgesThem() {
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(6)];
            random.nextBytes(bytes);
            for (int b = 1; b < bytes.length; b++) {
                bytes[b] = random.nextInt(3) > 0 ? (byte) (0x80 | (bytes[b] & 0x3f)) : bytes[b];
            }
            String ours;
            try {
                ours = decoded(bytes, 2);
            } catch (Utf8Decoder.BadByte e) {
                ours = "bad";
                refused++;
            }
            assertEquals(jdk(bytes), ours.endsWith(" …") ? "bad" : ours, "seed " + SEED + ", bytes " + i);
        }
        assertTrue(refused > 1000 && refused < 19_900, "both happen: " + refused);
    }

    private static String jdk(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return "bad";
        }
    }

    @Test
    void aCharacterThatIsNotWholeIsKnown() {
        Utf8Decoder decoder = new Utf8Decoder(0);
        decoder.decode(new byte[] {(byte) 0xf0, (byte) 0x9f}, 2);
        assertTrue(decoder.isUnfinished());
        decoder.decode(new byte[] {(byte) 0x8c, (byte) 0xb1}, 2);
        assertFalse(decoder.isUnfinished());
        assertEquals("🌱", new String(decoder.chars(), 0, decoder.length()));
        assertEquals(4, decoder.read());
    }
}
