package litechat.backup.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import litechat.backup.staging.StagedRows;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Table;

/** The imports that can be taken back, and what imports that came to nothing have left behind. */
public final class RestorePoints {
    /** How long an import can be taken back. */
    public static final int DAYS = 7;

    static final String IMPORT = "import";

    private static final double DAY_MILLIS = 86_400_000;

    private final LiteChatDatabase database;
    private final Table<Attributes> table;

    public RestorePoints(LiteChatDatabase database) {
        this.database = database;
        table = database.raw(Recorder.TABLE);
    }

    /** Tells whether an import that is not done is being worked on. */
    @FunctionalInterface
    public interface Running {
        boolean is(String importId);
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

    /** Deletes those that are too old, and what was staged by imports that nobody works on any more. */
    public void clean(Timestamp now, Running running) {
        Timestamp oldest = now.plusMillis(-DAYS * DAY_MILLIS);
        for (Attributes row : table.orderBy("createdAt").toList()) {
            String id = row.key("id");
            boolean staged = Objects.equals(row.get("kind"), StagedRows.STAGED);
            boolean old = row.get("createdAt") instanceof Timestamp moment && moment.compareTo(oldest) < 0;
            if (staged ? !running.is(id) : old) {
                delete(id);
            }
        }
    }

    /** Deletes one for good. */
    public void delete(String id) {
        database.write(List.of(table), () -> {
            table.where(":id").between(id + "/", id + "0").delete();
            table.delete(id);
        });
    }

    private static double number(Attributes row, String field) {
        Double number = row.number(field);
        return number == null ? 0 : number;
    }
}
