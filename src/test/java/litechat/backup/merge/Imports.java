package litechat.backup.merge;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import litechat.backup.Digest;
import litechat.backup.JsonText;
import litechat.backup.reading.Report;
import litechat.cli.JdkDigest;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.persistence.DataSection;
import litechat.persistence.Engine;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Schema;
import litechat.persistence.Table;
import litechat.persistence.faults.Contents;
import litechat.persistence.memory.MemoryEngine;

/** A database, in memory if no other is given, and files that are imported into it. */
public final class Imports {
    static final Timestamp NOW = new Timestamp(1_750_000_000_000.0);
    static final String EARLY = "2025-06-11T09:30:00.000Z";
    static final String LATE = "2025-06-12T09:30:00.000Z";

    final LiteChatDatabase database;
    final Digest.Factory digests;
    private int number;

    Imports() {
        this(new MemoryEngine(Schema.VERSIONS));
    }

    Imports(Engine engine) {
        this(new LiteChatDatabase(engine), JdkDigest::new);
        database.open();
    }

    /** With a database that is open. */
    public Imports(LiteChatDatabase database, Digest.Factory digests) {
        this.database = database;
        this.digests = digests;
    }

    /** A file with these sections, each as it stands there. */
    static String file(String... sections) {
        return "{\"version\":1,\"exportedAt\":\"" + EARLY + "\"," + String.join(",", sections) + "}";
    }

    static String section(String name, String... rows) {
        return "\"" + name + "\":[" + String.join(",", rows) + "]";
    }

    static String conversation(String id, String title, String updatedAt) {
        return "{\"id\":\"" + id + "\",\"title\":\"" + title + "\",\"createdAt\":\"" + EARLY + "\",\"updatedAt\":\""
                + updatedAt + "\"}";
    }

    static String turn(String id, String conversation, int index, String response) {
        return "{\"id\":\"" + id + "\",\"conversationId\":\"" + conversation + "\",\"index\":" + index
                + ",\"parentId\":null,\"response\":\"" + response + "\",\"createdAt\":\"" + EARLY + "\"}";
    }

    static String named(String id, String name, String updatedAt, String... more) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + name + "\"," + String.join("", more) + "\"createdAt\":\"" + EARLY
                + "\",\"updatedAt\":\"" + updatedAt + "\"}";
    }

    /** Reads a file, up to where the user would be asked. */
    ImportSession read(String file) {
        ImportSession session = new ImportSession(database, digests, "import" + number++);
        session.begin(NOW);
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        session.push(bytes, bytes.length);
        Report report = session.end();
        report.orThrow();
        return session;
    }

    /** The id of the import whose file was read last. */
    String lastImportId() {
        return "import" + (number - 1);
    }

    MergeResult merge(String file, Choice choice) {
        return merge(read(file), choice);
    }

    MergeResult merge(ImportSession session, Choice choice) {
        return session.merge(everything(choice), "x.json", NOW, (done, total) -> {});
    }

    /** Whether the last import was taken back. */
    Undo.Result undo(boolean evenIfChanged) {
        String id = new RestorePoints(database).load().get(0).id();
        return new Undo(database, digests, id).run(evenIfChanged, (done, total) -> {});
    }

    static Map<DataSection, Choice> everything(Choice choice) {
        Map<DataSection, Choice> choices = new EnumMap<>(DataSection.class);
        for (DataSection section : DataSection.values()) {
            choices.put(section, choice);
        }
        return choices;
    }

    /** Everything that is there. */
    String contents() {
        return Contents.of(database).toString();
    }

    /** The rows of the sections, without notes of this browser. */
    String rows() {
        StringBuilder rows = new StringBuilder();
        for (DataSection section : DataSection.values()) {
            for (Attributes row : database.raw(section.table()).toQuery().toList()) {
                rows.append(section.title()).append(JsonText.of(row)).append('\n');
            }
        }
        return rows.toString();
    }

    List<String> keys(String table) {
        return database.raw(table).toQuery().primaryKeys();
    }

    Attributes row(String table, String key) {
        Attributes row = database.raw(table).get(key);
        if (row == null) {
            throw new AssertionError("There is no " + key + " in " + table);
        }
        return row;
    }

    void put(String table, Attributes row) {
        Table<Attributes> rows = database.raw(table);
        database.write(List.of(rows), () -> rows.put(row));
    }
}
