package litechat.backup.merge;

import java.util.List;
import java.util.Objects;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.UnconfirmedRows;
import org.jspecify.annotations.Nullable;

/** Puts what came from a file, and would run or be contacted, on the list of what the user has to confirm. */
final class Unconfirmed {
    private final Recorder recorder;
    private final LiteChatDatabase database;
    private final Timestamp now;

    Unconfirmed(Recorder recorder, LiteChatDatabase database, Timestamp now) {
        this.recorder = recorder;
        this.database = database;
        this.now = now;
    }

    /** A row was written in the place of another one. */
    void written(String table, @Nullable Attributes before, Attributes row) {
        List<String> fields = UnconfirmedRows.fieldsOf(table);
        boolean isNew = before == null;
        for (String field : fields) {
            isNew = isNew || before == null || !Objects.equals(before.get(field), row.get(field));
        }
        if (!fields.isEmpty() && isNew) {
            Attributes entry = UnconfirmedRows.entry(table, row.key("id"), now);
            Attributes known = database.raw(UnconfirmedRows.TABLE).get(entry.key("key"));
            if (known == null) {
                recorder.put(UnconfirmedRows.TABLE, List.of(new Recorder.Written(null, entry, false)));
            }
        }
    }
}
