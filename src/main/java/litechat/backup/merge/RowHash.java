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
        Text text = new Text(digests.start());
        text.add(row);
        return text.hash();
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

    /** The JSON that is hashed; long texts go into it as they are, because copying them takes most of the time. */
    private static final class Text {
        private static final int LONG = 40;

        private final Digest digest;
        private final StringBuilder pending = new StringBuilder();

        Text(Digest digest) {
            this.digest = digest;
        }

        void add(@Nullable Object value) {
            if (value instanceof Attributes row) {
                object(row);
            } else if (value instanceof List<?> list) {
                pending.append('[');
                for (Object each : list) {
                    add(each);
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
                add(row.get(name));
                pending.append(',');
            }
            pending.append('}');
        }

        String hash() {
            flush();
            return digest.hex();
        }

        private void flush() {
            digest.update(pending.toString());
            pending.setLength(0);
        }
    }
}
