package litechat.backup;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import litechat.cli.JdkDigest;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.events.ExportChoice;
import litechat.events.TurnTakingThreads;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Schema;
import litechat.persistence.Table;
import litechat.persistence.memory.MemoryEngine;

/** A database in memory and the exports made of it. */
final class Exports implements AutoCloseable {
    static final Timestamp NOW = new Timestamp(1_750_000_000_000.0);

    final TurnTakingThreads threads = new TurnTakingThreads(NOW);
    private final CountingEngine engine = new CountingEngine(new MemoryEngine(Schema.VERSIONS));
    final LiteChatDatabase database = new LiteChatDatabase(engine);
    final TextSink sink = new TextSink();

    Exports() {
        database.open();
    }

    /** How many listen to commits. */
    int listeners() {
        return engine.listeners();
    }

    FullExport export(boolean includeSecrets) {
        return export(includeSecrets ? ExportChoice.EVERYTHING.withSecrets() : ExportChoice.EVERYTHING);
    }

    FullExport export(ExportChoice choice) {
        return new FullExport(database, threads, sink, JdkDigest::new, choice);
    }

    /** Writes an export without secrets, and reads it. */
    JsonObject written() {
        export(false).write(NOW, (rows, total) -> {});
        return parsed();
    }

    JsonObject parsed() {
        return JsonParser.parseString(sink.file()).getAsJsonObject();
    }

    void put(String table, Attributes... rows) {
        Table<Attributes> raw = database.raw(table);
        database.write(List.of(raw), () -> raw.bulkPut(List.of(rows)));
    }

    void delete(String table, String key) {
        Table<Attributes> raw = database.raw(table);
        database.write(List.of(raw), () -> raw.delete(key));
    }

    /** Conversations {@code c000}, {@code c001}, … with two turns each. */
    void putConversations(int count) {
        List<Attributes> conversations = new ArrayList<>();
        List<Attributes> interactions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "c" + number(i);
            conversations.add(conversation(id));
            interactions.add(interaction("i" + number(i) + "a", id));
            interactions.add(interaction("i" + number(i) + "b", id));
        }
        put("conversations", conversations.toArray(Attributes[]::new));
        put("interactions", interactions.toArray(Attributes[]::new));
    }

    static String number(int i) {
        return String.format("%03d", i);
    }

    static Attributes conversation(String id) {
        return Attributes.of("id", id)
                .with("title", "Title " + id)
                .with("createdAt", NOW)
                .with("updatedAt", NOW);
    }

    static Attributes interaction(String id, String conversationId) {
        return Attributes.of("id", id)
                .with("conversationId", conversationId)
                .with("index", 0.0)
                .with("response", "Answer");
    }

    @Override
    public void close() {
        threads.close();
    }
}
