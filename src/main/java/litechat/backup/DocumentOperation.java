package litechat.backup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.events.DocumentFormat;
import litechat.persistence.LiteChatDatabase;

/** The work of writing one conversation, or a project with all that is in it, for others to read. */
public final class DocumentOperation implements Operation {
    /** What this operation is called. */
    public static final String NAME = "document";

    private final DocumentRows rows;
    private final ExportSink.Factory sinks;
    private final DocumentArchive.Factory archives;
    private boolean cancelled;

    public DocumentOperation(LiteChatDatabase database, ExportSink.Factory sinks, DocumentArchive.Factory archives) {
        rows = new DocumentRows(database);
        this.sinks = sinks;
        this.archives = archives;
    }

    /** What is asked of it. */
    static Attributes request(boolean isProject, String id, DocumentFormat format, boolean alternatives) {
        return Attributes.of("project", isProject)
                .with("id", id)
                .with("format", format.name())
                .with("alternatives", alternatives);
    }

    @Override
    public Attributes run(Attributes request, BackupWork.Progress progress) {
        String id = request.key("id");
        boolean alternatives = request.isTrue("alternatives");
        return switch (DocumentFormat.named(request.key("format"))) {
            case PAPER -> Attributes.of("text", ConversationMarkdown.forPaper(rows.conversation(id), rows.turns(id)));
            case MARKDOWN -> markdown(id, alternatives, sinks.open(request.with("type", "text/markdown"), progress));
            case ZIP -> zip(id, alternatives);
            case JSON ->
                request.isTrue("project")
                        ? projectJson(id, sinks.open(request, progress))
                        : conversationJson(id, sinks.open(request, progress));
        };
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    private Attributes markdown(String id, boolean alternatives, ExportSink sink) {
        Attributes conversation = rows.conversation(id);
        String text = ConversationMarkdown.of(conversation, rows.turns(id), alternatives);
        return saved(sink, List.of(sink.part(text)), ConversationMarkdown.fileName(conversation));
    }

    private Attributes conversationJson(String id, ExportSink sink) {
        Attributes conversation = rows.conversation(id);
        List<ExportSink.Part> parts = new ArrayList<>();
        parts.add(sink.part("{\n\"conversation\":" + JsonText.of(conversation) + ",\n\"interactions\":["));
        List<Attributes> turns = rows.turns(id);
        addLines(sink, parts, turns, "\n");
        parts.add(sink.part("\n]"));
        addFiles(sink, parts, hashes(turns));
        parts.add(sink.part("\n}\n"));
        return saved(sink, parts, stem(ConversationMarkdown.fileName(conversation)) + ".json");
    }

    private Attributes projectJson(String id, ExportSink sink) {
        List<Attributes> projects = rows.subtree(id);
        List<Attributes> conversations = conversationsIn(projects);
        List<ExportSink.Part> parts = new ArrayList<>();
        parts.add(sink.part("{\n\"project\":" + JsonText.of(projects.get(0)) + ",\n\"projects\":["));
        addLines(sink, parts, projects.subList(1, projects.size()), "\n");
        parts.add(sink.part("\n],\n\"conversations\":["));
        addLines(sink, parts, conversations, "\n");
        parts.add(sink.part("\n],\n\"interactions\":["));
        String before = "\n";
        Set<String> hashes = new LinkedHashSet<>();
        for (Attributes conversation : conversations) {
            refuseIfCancelled();
            List<Attributes> turns = rows.turns(conversation.key("id"));
            hashes.addAll(hashes(turns));
            before = addLines(sink, parts, turns, before);
        }
        parts.add(sink.part("\n]"));
        addFiles(sink, parts, hashes);
        parts.add(sink.part("\n}\n"));
        return saved(sink, parts, projectName(projects.get(0)) + ".json");
    }

    /** Each conversation in a folder for its project. */
    private Attributes zip(String id, boolean alternatives) {
        List<Attributes> projects = rows.subtree(id);
        DocumentArchive archive = archives.start();
        Set<String> taken = new HashSet<>();
        for (Attributes project : projects) {
            String folder = DocumentRows.folder(project, projects);
            for (Attributes conversation : rows.conversationsIn(project.key("id"))) {
                refuseIfCancelled();
                String path = folder + ConversationMarkdown.fileName(conversation);
                String free = path;
                for (int another = 2; !taken.add(free); another++) {
                    free = stem(path) + "_" + another + ".md";
                }
                Object moment = conversation.get("updatedAt");
                archive.add(
                        free,
                        ConversationMarkdown.of(conversation, rows.turns(conversation.key("id")), alternatives),
                        moment instanceof Timestamp known ? known.epochMillis() : 0);
            }
        }
        return Attributes.of("file", archive.finish()).with("name", projectName(projects.get(0)) + ".zip");
    }

    private List<Attributes> conversationsIn(List<Attributes> projects) {
        List<Attributes> found = new ArrayList<>();
        for (Attributes project : projects) {
            found.addAll(rows.conversationsIn(project.key("id")));
        }
        return found;
    }

    /** What turns have of the table of attachments, each once. */
    private static Set<String> hashes(List<Attributes> turns) {
        Set<String> hashes = new LinkedHashSet<>();
        for (Attributes turn : turns) {
            hashes.addAll(AttachedFiles.hashes(
                    turn.attributes("prompt").attributes("metadata"), turn.attributes("metadata")));
        }
        return hashes;
    }

    /** The contents of files, one at a time; no list where there are none. */
    private void addFiles(ExportSink sink, List<ExportSink.Part> parts, Set<String> hashes) {
        String start = ",\n\"attachments\":[\n";
        String before = start;
        for (String hash : hashes) {
            refuseIfCancelled();
            Attributes content = rows.content(hash);
            if (content != null) {
                parts.add(sink.part(before + JsonText.of(content)));
                before = ",\n";
            }
        }
        if (!before.equals(start)) {
            parts.add(sink.part("\n]"));
        }
    }

    /** One row to a line. @return what stands before the next row */
    private static String addLines(ExportSink sink, List<ExportSink.Part> parts, List<Attributes> lines, String first) {
        String before = first;
        StringBuilder text = new StringBuilder();
        for (Attributes line : lines) {
            text.append(before).append(JsonText.of(line));
            before = ",\n";
        }
        if (text.length() > 0) {
            parts.add(sink.part(text.toString()));
        }
        return before;
    }

    private static Attributes saved(ExportSink sink, List<ExportSink.Part> parts, String name) {
        return Attributes.of("file", sink.save(parts).file()).with("name", name);
    }

    private static String projectName(Attributes project) {
        return "litechat_project_" + ConversationMarkdown.slug(project.key("name"));
    }

    private static String stem(String name) {
        return name.substring(0, name.length() - ".md".length());
    }

    private void refuseIfCancelled() {
        if (cancelled) {
            throw new WorkCancelled();
        }
    }
}
