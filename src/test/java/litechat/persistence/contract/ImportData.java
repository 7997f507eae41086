package litechat.persistence.contract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import litechat.persistence.FullExportData;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.PersistenceService;
import litechat.persistence.RowStream;
import litechat.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Data to be imported, and a database to import them into. */
final class ImportData {
    private final Map<DataSection, List<Attributes>> sections = new EnumMap<>(DataSection.class);

    private ImportData() {}

    static ImportData of(DataSection section, Attributes... rows) {
        return new ImportData().and(section, rows);
    }

    ImportData and(DataSection section, Attributes... rows) {
        sections.put(section, List.of(rows));
        return this;
    }

    FullExportData data() {
        return data(1);
    }

    FullExportData data(int version) {
        Map<DataSection, RowStream> streams = new EnumMap<>(DataSection.class);
        for (Map.Entry<DataSection, List<Attributes>> section : sections.entrySet()) {
            streams.put(section.getKey(), new Again(section.getValue()));
        }
        return new FullExportData(version, streams);
    }

    /** The same data, out of the database. */
    static FullExportData copy(FullExportData data) {
        ImportData copy = new ImportData();
        for (Map.Entry<DataSection, RowStream> section : data.sections().entrySet()) {
            copy.sections.put(section.getKey(), all(section.getValue()));
        }
        return copy.data();
    }

    static List<Attributes> all(RowStream stream) {
        List<Attributes> rows = new ArrayList<>();
        for (List<Attributes> page = stream.next(); page != null; page = stream.next()) {
            rows.addAll(page);
        }
        return rows;
    }

    /** A stream that begins anew when it has ended. */
    private static final class Again implements RowStream {
        private final List<Attributes> rows;
        private boolean given;

        Again(List<Attributes> rows) {
            this.rows = rows;
        }

        @Override
        public @Nullable List<Attributes> next() {
            given = !given;
            return given ? rows : null;
        }
    }

    static Attributes row(String id) {
        return Attributes.of("id", id);
    }

    static Attributes turn(String id, String conversationId, double index) {
        return row(id).with("conversationId", conversationId)
                .with("type", "message.user_assistant")
                .with("index", index)
                .with("status", "COMPLETED")
                .with("createdAt", Samples.CREATED);
    }

    /** Fills every table, so that nothing dangles, and makes the database the one that is worked on. */
    static void fill(Subject subject) {
        LiteChatDatabase database = subject.database();
        PersistenceService.bind(database);
        database.write(DataSection.tables(database), () -> {
            database.appState().add(Samples.appState("settings:theme"));
            database.appState().add(Samples.appState("turn:x"));
            subject.rows("appState")
                    .add(Attributes.of("key", "settings:gitGlobalPat").with("value", "pat"));
            database.apiKeys().add(Samples.apiKey("k1"));
            database.providerConfigs().add(Samples.providerConfig("v1"));
            database.syncRepos().add(Samples.syncRepo("r1"));
            database.tags().bulkAdd(List.of(Samples.tag("t1"), Samples.tag("t2")));
            database.rules().add(Samples.rule("u1"));
            database.mods().add(Samples.mod("m1"));
            subject.rows("attachments").add(Attributes.of("sha256", "a1").with("base64", "YQ=="));
            subject.rows("tagRuleLinks").add(row("l1").with("tagId", "t1").with("ruleId", "u1"));
            subject.rows("projects").add(row("p1").with("name", "Top").with("defaultTagIds", List.of("t1", "t2")));
            subject.rows("projects").add(row("p2").with("name", "Child").with("parentId", "p1"));
            database.conversations().add(Samples.conversation("c1"));
            subject.rows("conversations").add(row("c2").with("title", "Two").with("projectId", "p2"));
            database.interactions().add(Samples.interaction("i1", "c1", 0));
            database.interactions().add(Samples.interaction("i2", "c2", 0));
        });
    }

    /** Every row of every table in a text. */
    static List<String> lines(Subject subject) {
        List<String> lines = new ArrayList<>();
        for (Table<?> table : DataSection.tables(subject.database())) {
            for (Attributes row : subject.rows(table.name()).toQuery().toList()) {
                lines.add(table.name() + " " + text(row));
            }
        }
        return lines;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Attributes attributes) {
            StringBuilder text = new StringBuilder("{");
            for (Map.Entry<String, @Nullable Object> field : attributes.asMap().entrySet()) {
                text.append(field.getKey())
                        .append('=')
                        .append(text(field.getValue()))
                        .append(' ');
            }
            return text.append('}').toString();
        }
        if (value instanceof List<?> list) {
            StringBuilder text = new StringBuilder("[");
            for (Object each : list) {
                text.append(text(each)).append(' ');
            }
            return text.append(']').toString();
        }
        return String.valueOf(value);
    }
}
