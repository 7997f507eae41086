package litechat.backup.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import litechat.backup.Digest;
import litechat.backup.JsonText;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Short names for contents: by them it is seen whether a row was changed, and a copy gets the same id every time. */
final class RowHash {
    private static final int ID_LENGTH = 24;

    private final Digest.Factory digests;

    RowHash(Digest.Factory digests) {
        this.digests = digests;
    }

    /** The hash of a row's content, whatever the order of its fields. */
    String of(Attributes row) {
        StringBuilder text = new StringBuilder();
        write(row, text);
        return hash(text.toString());
    }

    /** The id of the copy of a row: the same for the same reason. */
    String derivedId(String id, String reason) {
        return hash(id + "\n" + reason).substring(0, ID_LENGTH);
    }

    private String hash(String text) {
        Digest digest = digests.start();
        digest.update(text);
        return digest.hex();
    }

    // JavaScript puts names that are numbers first, so that the order of a row is another once it was stored.
    private static void write(@Nullable Object value, StringBuilder text) {
        if (value instanceof Attributes row) {
            List<String> names = new ArrayList<>(row.asMap().keySet());
            Collections.sort(names);
            text.append('{');
            for (String name : names) {
                text.append(JsonText.of(name)).append(':');
                write(row.get(name), text);
                text.append(',');
            }
            text.append('}');
        } else if (value instanceof List<?> list) {
            text.append('[');
            for (Object each : list) {
                write(each, text);
                text.append(',');
            }
            text.append(']');
        } else {
            text.append(JsonText.of(value));
        }
    }
}
