package litechat.cli.age;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The bytes of a file of age that is written as text: base64 between two lines that say so. */
final class ArmoredInput extends PieceInput {
    private static final String BEGIN = "-----BEGIN AGE ENCRYPTED FILE-----";
    private static final String END = "-----END AGE ENCRYPTED FILE-----";
    private static final int LONGEST_LINE = 64;

    private final BufferedInputStream text;

    ArmoredInput(BufferedInputStream text) throws IOException {
        this.text = text;
        if (!line().equals(BEGIN)) {
            throw damaged();
        }
    }

    @Override
    byte @Nullable [] next() throws IOException {
        String line = line();
        if (line.equals(END)) {
            return null;
        }
        try {
            if (!line.isEmpty()) {
                return Base64.getDecoder().decode(line);
            }
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
        throw damaged();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int each = text.read();
        while (each >= 0 && each != '\n') {
            if (line.length() > LONGEST_LINE) {
                throw damaged();
            }
            line.append((char) each);
            each = text.read();
        }
        return line.toString().stripTrailing();
    }

    private static AgeException damaged() {
        return new AgeException(
                AgeException.Cause.CONTENT,
                "The file is one of age, written as text, and that text is damaged or cut off.");
    }
}
