package litechat.persistence.rows;

import java.util.List;
import litechat.domain.Project;
import litechat.persistence.Row;
import litechat.persistence.RowFormat;
import litechat.persistence.RowWriter;
import litechat.persistence.Schema;

/** How projects are stored. */
public final class ProjectRows implements RowFormat<Project> {
    private static final List<String> KNOWN = List.of(
            "id",
            "name",
            "path",
            "parentId",
            "systemPrompt",
            "modelId",
            "temperature",
            "maxTokens",
            "topP",
            "topK",
            "presencePenalty",
            "frequencyPenalty",
            "defaultTagIds",
            "defaultRuleIds",
            "metadata",
            "createdAt",
            "updatedAt");

    private static final List<String> TIMES = Schema.timesOf("projects");

    @Override
    public String table() {
        return "projects";
    }

    @Override
    public String key(Project record) {
        return record.id();
    }

    @Override
    public Project read(Row row) {
        return new Project(
                Known.required(row, "id"),
                Known.required(row, "name"),
                row.text("path"),
                row.text("parentId"),
                row.text("systemPrompt"),
                row.text("modelId"),
                row.number("temperature"),
                row.number("maxTokens"),
                row.number("topP"),
                row.number("topK"),
                row.number("presencePenalty"),
                row.number("frequencyPenalty"),
                Known.texts(row, "defaultTagIds"),
                Known.texts(row, "defaultRuleIds"),
                row.attributes("metadata"),
                Known.timeOrUnknown(row, "createdAt"),
                Known.timeOrUnknown(row, "updatedAt"),
                Known.others(row, KNOWN, TIMES));
    }

    @Override
    public void write(Project record, RowWriter row) {
        row.set("id", record.id())
                .set("name", record.name())
                .setIfPresent("path", record.path())
                .set("parentId", record.parentId())
                .set("systemPrompt", record.systemPrompt())
                .set("modelId", record.modelId())
                .set("temperature", record.temperature())
                .set("maxTokens", record.maxTokens())
                .set("topP", record.topP())
                .set("topK", record.topK())
                .set("presencePenalty", record.presencePenalty())
                .set("frequencyPenalty", record.frequencyPenalty())
                .set("defaultTagIds", record.defaultTagIds())
                .set("defaultRuleIds", record.defaultRuleIds())
                .set("metadata", record.metadata());
        Known.time(row, "createdAt", record.createdAt(), record.others());
        Known.time(row, "updatedAt", record.updatedAt(), record.others());
        Known.writeOthers(row, record.others(), KNOWN);
    }
}
