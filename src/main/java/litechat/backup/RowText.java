package litechat.backup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * A row as the text that its hash is taken over: JSON with the names in the order of their characters, and a comma behind every
 * member.
 *
 * <p>Hashes of earlier builds are compared with those of this one, so the text never changes. Long texts go into the digest as they
 * are, because copying them takes most of the time.
 */
final class RowText {
    private static final int LONG = 40;

    private final Digest digest;
    private final StringBuilder pending = new StringBuilder();

    RowText(Digest digest) {
        this.digest = digest;
    }

    void add(Attributes row) {
        object(row);
        flush();
    }

    private void value(@Nullable Object value) {
        if (value instanceof Attributes row) {
            object(row);
        } else if (value instanceof List<?> list) {
            pending.append('[');
            for (Object each : list) {
                value(each);
                pending.append(',');
            }
            pending.append(']');
        } else if (value instanceof String text && text.length() >= LONG) {
            flush();
            digest.updateQuoted(text);
        } else {
            pending.append(JsonText.of(value));
        }
    }

    // JavaScript puts names that are numbers first, so that the order of a row is another once it was stored.
    private void object(Attributes row) {
        List<String> names = new ArrayList<>(row.asMap().keySet());
        Collections.sort(names);
        pending.append('{');
        for (String name : names) {
            pending.append(JsonText.of(name)).append(':');
            value(row.get(name));
            pending.append(',');
        }
        pending.append('}');
    }

    private void flush() {
        digest.update(pending.toString());
        pending.setLength(0);
    }
}
