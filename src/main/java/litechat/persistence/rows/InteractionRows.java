package litechat.persistence.rows;

import java.util.List;
import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.InteractionType;
import litechat.domain.PromptTurn;
import litechat.persistence.Row;
import litechat.persistence.RowFormat;
import litechat.persistence.RowWriter;
import litechat.persistence.Schema;
import org.jspecify.annotations.Nullable;

/** How interactions are stored. */
public final class InteractionRows implements RowFormat<Interaction> {
    /** The index of a row that has none: it is hidden, and not lost. */
    public static final double HIDDEN = -1;

    private static final List<String> KNOWN = List.of(
            "id",
            "conversationId",
            "type",
            "index",
            "parentId",
            "prompt",
            "response",
            "status",
            "createdAt",
            "startedAt",
            "endedAt",
            "rating",
            "metadata",
            AttachedFiles.HASHES);
    private static final List<String> KNOWN_IN_PROMPT = List.of("id", "content", "parameters", "metadata");

    private static final List<String> TIMES = Schema.timesOf("interactions");

    @Override
    public String table() {
        return "interactions";
    }

    @Override
    public String key(Interaction record) {
        return record.id();
    }

    @Override
    public Interaction read(Row row) {
        String id = Known.required(row, "id");
        return new Interaction(
                id,
                Known.required(row, "conversationId"),
                new InteractionType(Known.textOr(row, "type", InteractionType.USER_ASSISTANT.value())),
                index(row),
                row.text("parentId"),
                prompt(row.nested("prompt"), id),
                row.value("response"),
                new InteractionStatus(Known.textOr(row, "status", InteractionStatus.COMPLETED.value())),
                row.time("createdAt"),
                row.time("startedAt"),
                row.time("endedAt"),
                row.number("rating"),
                row.attributes("metadata"),
                Known.others(row, KNOWN, TIMES));
    }

    @Override
    public void write(Interaction record, RowWriter row) {
        row.set("id", record.id())
                .set("conversationId", record.conversationId())
                .set("type", record.type().value())
                .set("index", record.index())
                .set("parentId", record.parentId())
                .set("response", record.response())
                .set("status", record.status().value());
        Known.timeIfPresent(row, "createdAt", record.createdAt(), record.others());
        Known.time(row, "startedAt", record.startedAt(), record.others());
        Known.time(row, "endedAt", record.endedAt(), record.others());
        row.setIfPresent("rating", record.rating()).set("metadata", record.metadata());
        Known.writeOthers(row, record.others(), KNOWN);
        PromptTurn prompt = record.prompt();
        List<String> hashes =
                AttachedFiles.hashes(prompt == null ? Attributes.NONE : prompt.metadata(), record.metadata());
        row.setIfPresent(AttachedFiles.HASHES, hashes.isEmpty() ? null : hashes);
        if (prompt == null) {
            row.set("prompt", null);
        } else {
            row.nested("prompt")
                    .set("id", prompt.id())
                    .set("content", prompt.content())
                    .set("parameters", prompt.parameters())
                    .set("metadata", prompt.metadata())
                    .setAll(prompt.others());
        }
    }

    private static double index(Row row) {
        double index = row.number("index", HIDDEN);
        return Double.isNaN(index) ? HIDDEN : index;
    }

    private static @Nullable PromptTurn prompt(@Nullable Row row, String interactionId) {
        if (row == null) {
            return null;
        }
        return new PromptTurn(
                Known.textOr(row, "id", interactionId),
                Known.textOr(row, "content", ""),
                row.attributes("parameters"),
                row.attributes("metadata"),
                row.others(KNOWN_IN_PROMPT));
    }
}
