package litechat.backup.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** A file with one thing wrong: bytes changed, taken out, put in twice, or from elsewhere. */
public final class Mutant {
    private Mutant() {}

    public static byte[] of(byte[] sound, Random random) {
        int from = random.nextInt(sound.length);
        int to = Math.min(sound.length, from + 1 + random.nextInt(30));
        byte[] head = Arrays.copyOf(sound, from);
        byte[] middle = Arrays.copyOfRange(sound, from, to);
        byte[] tail = Arrays.copyOfRange(sound, to, sound.length);
        return switch (random.nextInt(5)) {
            case 0 -> joined(head, tail);
            case 1 -> joined(head, middle, middle, tail);
            case 2 ->
                joined(head, "\"\\{}[],:0eé".substring(random.nextInt(11)).getBytes(StandardCharsets.UTF_8), tail);
            case 3 -> head;
            default -> {
                random.nextBytes(middle);
                yield joined(head, middle, tail);
            }
        };
    }

    private static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] whole = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }
}
