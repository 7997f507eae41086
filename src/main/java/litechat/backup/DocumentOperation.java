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
import litechat.events.DocumentPart;
import litechat.persistence.LiteChatDatabase;

/** The work of writing one conversation, or a project with all that is in it, for others to read. */
public final class DocumentOperation implements Operation {
    /** What this operation is called. */
    public static final String NAME = "document";

    private final DocumentRows rows;
    private final ConversationTurns turns;
    private final ExportSink.Factory sinks;
    private final DocumentArchive.Factory archives;
    private boolean cancelled;

    public DocumentOperation(LiteChatDatabase database, ExportSink.Factory sinks, DocumentArchive.Factory archives) {
        rows = new DocumentRows(database);
        turns = new ConversationTurns(database);
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
    public Attributes run(Attributes request, BackupWork.Progress told) {
        String id = request.key("id");
        boolean alternatives = request.isTrue("alternatives");
        DocumentProgress progress = new DocumentProgress(told);
        Attributes written =
                switch (DocumentFormat.named(request.key("format"))) {
                    case PAPER ->
                        Attributes.of(
                                "text", ConversationMarkdown.forPaper(rows.conversation(id), allTurns(id, progress)));
                    case MARKDOWN ->
                        markdown(id, alternatives, sinks.open(request.with("type", "text/markdown"), told), progress);
                    case ZIP -> zip(id, alternatives, progress);
                    case JSON ->
                        request.isTrue("project")
                                ? projectJson(id, sinks.open(request, told), progress)
                                : conversationJson(id, sinks.open(request, told), progress);
                };
        refuseIfCancelled();
        return written;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    private Attributes markdown(String id, boolean alternatives, ExportSink sink, DocumentProgress progress) {
        Attributes conversation = rows.conversation(id);
        String text = ConversationMarkdown.of(conversation, allTurns(id, progress), alternatives);
        return saved(sink.save(List.of(sink.part(text))), ConversationMarkdown.fileName(conversation));
    }

    private Attributes conversationJson(String id, ExportSink sink, DocumentProgress progress) {
        Attributes conversation = rows.conversation(id);
        DocumentJson json = new DocumentJson(sink, "conversation", conversation);
        Set<String> hashes = new LinkedHashSet<>();
        json.beginList("interactions");
        addTurns(json, id, hashes, progress);
        json.endList();
        addFiles(json, hashes, progress);
        return saved(json.save(), stem(ConversationMarkdown.fileName(conversation)) + ".json");
    }

    private Attributes projectJson(String id, ExportSink sink, DocumentProgress progress) {
        List<Attributes> projects = rows.subtree(id);
        List<String> conversations = new ArrayList<>();
        DocumentJson json = new DocumentJson(sink, "project", projects.get(0));
        json.beginList("projects");
        json.rows(projects.subList(1, projects.size()));
        json.endList();
        json.beginList("conversations");
        for (Attributes project : projects) {
            List<Attributes> inside = rows.conversationsIn(project.key("id"));
            json.rows(inside);
            for (Attributes conversation : inside) {
                conversations.add(conversation.key("id"));
            }
            refuseIfCancelled();
        }
        json.endList();
        json.beginList("interactions");
        Set<String> hashes = new LinkedHashSet<>();
        progress.begin(DocumentPart.CONVERSATIONS, conversations.size());
        for (int i = 0; i < conversations.size(); i++) {
            addTurns(json, conversations.get(i), hashes, new DocumentProgress(told -> {}));
            progress.reach(i + 1);
        }
        json.endList();
        addFiles(json, hashes, progress);
        return saved(json.save(), projectName(projects.get(0)) + ".json");
    }

    /** Each conversation in a folder for its project. */
    private Attributes zip(String id, boolean alternatives, DocumentProgress progress) {
        List<Attributes> projects = rows.subtree(id);
        DocumentArchive archive = archives.start();
        Set<String> taken = new HashSet<>();
        int done = 0;
        progress.begin(DocumentPart.CONVERSATIONS, rows.countIn(projects));
        for (Attributes project : projects) {
            String folder = DocumentRows.folder(project, projects);
            for (Attributes conversation : rows.conversationsIn(project.key("id"))) {
                String path = folder + ConversationMarkdown.fileName(conversation);
                String free = path;
                for (int another = 2; !taken.add(free); another++) {
                    free = stem(path) + "_" + another + ".md";
                }
                Object moment = conversation.get("updatedAt");
                List<Attributes> read = allTurns(conversation.key("id"), new DocumentProgress(told -> {}));
                archive.add(
                        free,
                        ConversationMarkdown.of(conversation, read, alternatives),
                        moment instanceof Timestamp known ? known.epochMillis() : 0);
                progress.reach(++done);
            }
        }
        return Attributes.of("file", archive.finish()).with("name", projectName(projects.get(0)) + ".zip");
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

    /** The turns of a conversation that is written as a whole. */
    private List<Attributes> allTurns(String id, DocumentProgress progress) {
        List<Attributes> all = new ArrayList<>();
        turns.read(id, new ConversationTurns.Reader() {
            @Override
            public void begin(int total) {
                all.clear();
                progress.begin(DocumentPart.MESSAGES, total);
                refuseIfCancelled();
            }

            @Override
            public void take(List<Attributes> page) {
                all.addAll(page);
                progress.reach(all.size());
                refuseIfCancelled();
            }
        });
        return all;
    }

    /** Adds the turns of a conversation, and the hashes of their files. */
    private void addTurns(DocumentJson json, String id, Set<String> hashes, DocumentProgress progress) {
        DocumentJson.Place start = json.place();
        turns.read(id, new ConversationTurns.Reader() {
            private int done;

            @Override
            public void begin(int total) {
                json.backTo(start);
                done = 0;
                progress.begin(DocumentPart.MESSAGES, total);
                refuseIfCancelled();
            }

            @Override
            public void take(List<Attributes> page) {
                json.rows(page);
                hashes.addAll(hashes(page));
                done += page.size();
                progress.reach(done);
                refuseIfCancelled();
            }
        });
    }

    /** The contents of files, one at a time; no list where there are none. */
    private void addFiles(DocumentJson json, Set<String> hashes, DocumentProgress progress) {
        if (hashes.isEmpty()) {
            return;
        }
        progress.begin(DocumentPart.FILES, hashes.size());
        boolean isFirst = true;
        int done = 0;
        for (String hash : hashes) {
            refuseIfCancelled();
            Attributes content = rows.content(hash);
            if (content != null && isFirst) {
                json.beginList("attachments");
                isFirst = false;
            }
            if (content != null) {
                json.rows(List.of(content));
            }
            progress.reach(++done);
        }
        if (!isFirst) {
            json.endList();
        }
    }

    private static Attributes saved(ExportSink.Saved saved, String name) {
        return Attributes.of("file", saved.file()).with("name", name);
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
