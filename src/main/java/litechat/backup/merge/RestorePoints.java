package litechat.backup.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.persistence.ImportRemains;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The imports that can be taken back. */
public final class RestorePoints {
    static final String IMPORT = "import";

    private final LiteChatDatabase database;
    private final Table<Attributes> table;

    public RestorePoints(LiteChatDatabase database) {
        this.database = database;
        table = database.raw(Recorder.TABLE);
    }

    /** Those that are there, the last one first. */
    public List<RestorePoint> load() {
        List<RestorePoint> points = new ArrayList<>();
        for (Attributes row : table.orderBy("createdAt").reverse().toList()) {
            if (Objects.equals(row.get("kind"), IMPORT) && row.get("createdAt") instanceof Timestamp moment) {
                points.add(new RestorePoint(
                        row.key("id"), row.key("title"), moment, number(row, "written"), number(row, "removed")));
            }
        }
        return points;
    }

    /** What an import came to that was done and can be taken back, or null if there is none. */
    public @Nullable Attributes result(String id) {
        Attributes header = table.get(id);
        return header != null && Objects.equals(header.get("kind"), IMPORT) ? header : null;
    }

    /** Deletes one for good. */
    public void delete(String id) {
        ImportRemains.delete(database, id);
    }

    private static double number(Attributes row, String field) {
        Double number = row.number(field);
        return number == null ? 0 : number;
    }
}
