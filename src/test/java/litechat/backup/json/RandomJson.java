package litechat.backup.json;

import java.util.Random;

/** Writes valid documents of any shape, with white space in any place where it may stand. */
final class RandomJson {
    private static final String[] SCALARS = {
        "true",
        "false",
        "null",
        "0",
        "-1",
        "12.5",
        "1e3",
        "-2.5E-2",
        "\"\"",
        "\"text\"",
        "\"\\u00e9\\n\\\"\"",
        "\"\\/🌱\""
    };
    private static final String[] SPACES = {"", "", "", " ", "\n", "\t", "\r\n  "};

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    RandomJson(Random random) {
        this.random = random;
    }

    String document() {
        value(4);
        return text.toString();
    }

    private void value(int depth) {
        space();
        switch (random.nextInt(depth > 0 ? 4 : 2)) {
            case 2 -> members('[', ']', depth);
            case 3 -> members('{', '}', depth);
            default -> text.append(SCALARS[random.nextInt(SCALARS.length)]);
        }
        space();
    }

    private void members(char open, char close, int depth) {
        text.append(open);
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ",");
            if (open == '{') {
                space();
                text.append("\"n").append(i).append('"');
                space();
                text.append(':');
            }
            value(depth - 1);
        }
        if (count == 0) {
            space();
        }
        text.append(close);
    }

    private void space() {
        text.append(SPACES[random.nextInt(SPACES.length)]);
    }
}
