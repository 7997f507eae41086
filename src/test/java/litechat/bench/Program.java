package litechat.bench;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Page;
import litechat.persistence.PersistenceService;
import litechat.persistence.ProjectContents;
import litechat.persistence.Schema;
import litechat.persistence.dexie.DexieEngine;

/** This program: its own service, compiled as in the page. */
record Program(LiteChatDatabase database) implements Contender {
    /** Opens a database, and makes it if there is none. */
    static Program open(String name) {
        LiteChatDatabase database = new LiteChatDatabase(new DexieEngine(name, Schema.VERSIONS));
        database.open();
        return new Program(database);
    }

    @Override
    public String name() {
        return "LiteChat";
    }

    @Override
    public void prepare() {
        PersistenceService.bind(database);
    }

    @Override
    public void insert(Batch batch) {
        PersistenceService.saveInteractions(batch.records());
    }

    @Override
    public void saveEach(Batch batch) {
        for (Interaction interaction : batch.records()) {
            PersistenceService.saveInteraction(interaction);
        }
    }

    @Override
    public void saveEachChecked(Batch batch) {
        saveEach(batch); // it always checks
    }

    @Override
    public Found list() {
        return ids(PersistenceService.loadConversations());
    }

    @Override
    public Found firstPage() {
        return ids(PersistenceService.loadRecentConversations(Scale.FIRST_PAGE));
    }

    @Override
    public Found load(String conversationId) {
        List<Interaction> interactions = PersistenceService.loadInteractionsForConversation(conversationId);
        return () -> {
            List<String> ids = new ArrayList<>();
            for (Interaction interaction : interactions) {
                ids.add(interaction.id());
            }
            return String.join(" ", ids);
        };
    }

    @Override
    public Found readAll(Heap heap) {
        double rows = 0;
        double characters = 0;
        Object last = null;
        do {
            Page<Interaction> page = PersistenceService.readInteractions(last, Scale.CHUNK);
            for (Interaction interaction : page.rows()) {
                rows++;
                characters += interaction.responseText().length();
            }
            heap.look();
            last = page.last();
        } while (last != null);
        String text = (int) rows + " rows of " + (long) characters + " characters";
        return () -> text;
    }

    @Override
    public void deleteProject(String id) {
        PersistenceService.deleteProject(id, ProjectContents.DELETE);
    }

    @Override
    public void close() {
        database.close();
    }

    private static Found ids(List<Conversation> conversations) {
        return () -> {
            List<String> ids = new ArrayList<>();
            for (Conversation conversation : conversations) {
                ids.add(conversation.id());
            }
            return String.join(" ", ids);
        };
    }
}
