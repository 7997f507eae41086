package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.events.ConversationEvent.ConversationAdded;
import litechat.events.ConversationEvent.ConversationDeleted;
import litechat.events.ConversationEvent.DeleteConversationRequest;
import litechat.events.ConversationEvent.RefreshConversationsRequest;
import litechat.events.DraftEvent.EnclosuresLoaded;
import litechat.events.FileEvent.AttachFilesRequest;
import litechat.events.FileEvent.CollectContentsRequest;
import litechat.events.FileEvent.ContentLoaded;
import litechat.events.FileEvent.DetachFileRequest;
import litechat.events.FileEvent.FileRefused;
import litechat.events.FileEvent.FilesSettled;
import litechat.events.FileEvent.LoadContentRequest;
import litechat.events.FileEvent.LoadTurnFilesRequest;
import litechat.events.FileEvent.TurnFilesLoaded;
import litechat.events.FileProblem;
import litechat.events.InteractionEvent.ActRequest;
import litechat.events.InteractionEvent.InteractionDeleted;
import litechat.events.PickedFile;
import litechat.events.PromptEvent.PromptSubmitted;
import litechat.events.PromptEvent.SubmitPromptRequest;
import litechat.events.SettingsEvent.SetSettingRequest;
import litechat.events.TrashEvent.PurgeRequest;
import litechat.events.TrashEvent.RestoreRequest;
import litechat.persistence.DraftService;
import litechat.persistence.Table;
import litechat.providers.ChatRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttachmentStoreTest {
    private final RunningStores stores = new RunningStores();
    private final String model = stores.addServer();

    @AfterEach
    void stop() {
        stores.close();
    }

    private void attach(@Nullable String conversationId, String text) {
        stores.request(new AttachFilesRequest(conversationId, List.of(new TextFile(text + ".txt", text))));
    }

    private Interaction ask(@Nullable String conversationId, String text) {
        stores.server.next().piece("Answer.");
        Interaction turn = stores.submit(conversationId, text, model);
        stores.runUntilIdle();
        return turn;
    }

    private List<String> kept() {
        return stores.dump().table("attachments").stream()
                .map(row -> row.key("sha256"))
                .toList();
    }

    private String deleted(String conversationId) {
        stores.request(new DeleteConversationRequest(conversationId));
        return Objects.requireNonNull(stores.last(ConversationDeleted.class).entry())
                .id();
    }

    @Test
    void aFileGoesAlongWithItsQuestionWhichRecordsItAndIsFoundByIt() {
        attach(null, "aaaa");
        assertEquals(1, stores.all(FilesSettled.class).size());
        Interaction turn = ask(null, "");
        assertEquals(
                "aaaa.txt", stores.last(ConversationAdded.class).conversation().title());
        Attributes row = stores.dump().row("interactions", turn.id());
        Attributes file = AttachedFiles.of(row.attributes("prompt").attributes("metadata"))
                .get(0);
        assertEquals("direct", file.get("source"));
        assertEquals("aaaa.txt", file.get("name"));
        assertEquals("text/plain", file.get("type"));
        assertEquals(4.0, file.get("size"));
        assertEquals("aaaa", file.get("sha256"));
        assertEquals(1.0, file.get("tokens"));
        assertEquals(List.of("aaaa"), row.get("fileHashes"));
        assertEquals(List.of(), stores.dump().table("local"));
        ChatRequest asked = stores.server.requests().get(0);
        assertEquals(List.of(file), asked.messages().get(0).files());
        assertEquals("aaaa", asked.contents().get(0).get("base64"));
        stores.request(new LoadTurnFilesRequest(turn.id()));
        assertEquals(List.of(file), stores.only(TurnFilesLoaded.class).files());
        stores.request(new LoadContentRequest("aaaa"));
        Attributes content = stores.only(ContentLoaded.class).content();
        assertEquals("aaaa", content == null ? null : content.get("base64"));
    }

    @Test
    void aContentIsKeptOnceAndForAsLongAsSomethingRefersToIt() {
        attach(null, "aaaa");
        Interaction turn = ask(null, "One?");
        attach(null, "aaaa");
        assertEquals(List.of("aaaa"), kept());
        String id = DraftService.enclosures(null).files().get(0).key("id");
        stores.request(new DetachFileRequest(null, id));
        assertEquals(List.of(), stores.last(EnclosuresLoaded.class).enclosures().files());
        assertEquals(List.of("aaaa"), kept(), "the turn has it");

        String entry = deleted(turn.conversationId());
        stores.request(new CollectContentsRequest());
        assertEquals(List.of("aaaa"), kept(), "the trash has it");
        stores.request(new RestoreRequest(entry));
        stores.request(new RefreshConversationsRequest(List.of()));
        stores.request(new CollectContentsRequest());
        assertEquals(List.of("aaaa"), kept());
        assertEquals(
                List.of("aaaa"), stores.dump().row("interactions", turn.id()).get("fileHashes"));

        stores.request(new PurgeRequest(List.of(deleted(turn.conversationId()))));
        assertEquals(List.of(), kept());
    }

    @Test
    void aModelNamesAConversationThatBeganWithAFileAlone() {
        stores.request(new SetSettingRequest("autoTitleModelId", model));
        attach(null, "aaaa");
        stores.server.next().piece("Four letters.");
        stores.server.next().pause(1_000).piece("Letters");
        stores.submit(null, "", model);
        assertEquals(List.of("aaaa.txt"), stores.titles());
        stores.runUntilIdle();
        assertEquals(List.of("Letters"), stores.titles());
    }

    @Test
    void aDeletedMessageComesBackWithItsFiles() {
        attach(null, "aaaa");
        Interaction turn = ask(null, "One?");
        stores.request(new ActRequest("trash-turn", Attributes.of("id", turn.id())));
        stores.request(new CollectContentsRequest());
        assertEquals(List.of("aaaa"), kept());
        String entry = stores.last(InteractionDeleted.class).entry().id();
        stores.request(new RestoreRequest(entry));
        stores.request(new CollectContentsRequest());
        assertEquals(List.of("aaaa"), kept());
        stores.request(new LoadTurnFilesRequest(turn.id()));
        assertEquals(
                "aaaa.txt", stores.only(TurnFilesLoaded.class).files().get(0).get("name"));
        stores.request(new ActRequest("trash-turn", Attributes.of("id", turn.id())));
        stores.request(new PurgeRequest(
                List.of(stores.last(InteractionDeleted.class).entry().id())));
        assertEquals(List.of(), kept());
    }

    @Test
    void aMessageThatIsOlderThanTheIndexKeepsItsFilesWhenItComesBack() {
        attach(null, "aaaa");
        Interaction turn = ask(null, "One?");
        stores.request(new ActRequest("trash-turn", Attributes.of("id", turn.id())));
        for (Attributes row : stores.dump().table("trash")) {
            Attributes part = row.attributes("part");
            if (part.key("table").equals("interactions")) {
                Attributes old = part.attributes("row").without(AttachedFiles.HASHES);
                stores.database.write(
                        List.of(stores.database.raw("trash")),
                        () -> stores.database.raw("trash").put(row.with("part", part.with("row", old))));
            }
        }
        stores.request(
                new RestoreRequest(stores.only(InteractionDeleted.class).entry().id()));
        stores.request(new CollectContentsRequest());
        assertEquals(List.of("aaaa"), kept());
        assertEquals(
                List.of("aaaa"), stores.dump().row("interactions", turn.id()).get("fileHashes"));
    }

    @Test
    void anEditedQuestionAndAForkHaveTheFilesToo() {
        attach(null, "aaaa");
        Interaction turn = ask(null, "One?");
        stores.server.next().piece("Other.");
        stores.request(new ActRequest(
                "edit", Attributes.of("id", turn.id()).with("content", "Two?").with("modelIds", List.of(model))));
        stores.runUntilIdle();
        ChatRequest asked = stores.server.requests().get(1);
        assertEquals("aaaa.txt", asked.messages().get(0).files().get(0).get("name"));
        assertEquals("aaaa", asked.contents().get(0).get("base64"));
        stores.request(new ActRequest("fork", Attributes.of("id", turn.id())));
        List<Attributes> rows = stores.dump().table("interactions");
        assertEquals(3, rows.size());
        for (Attributes row : rows) {
            assertEquals(List.of("aaaa"), row.get("fileHashes"));
        }
    }

    @Test
    void aFileThatIsTakenAwayAgainLeavesNothing() {
        Dump before = stores.dump();
        attach(null, "aaaa");
        attach(null, "bbbb");
        for (Attributes file : DraftService.enclosures(null).files()) {
            stores.request(new DetachFileRequest(null, file.key("id")));
        }
        assertEquals(before, stores.dump());
    }

    @Test
    void aDraftKeepsItsFilesAndTheyGoWithItsConversation() {
        String id = ask(null, "One?").conversationId();
        attach(id, "aaaa");
        stores.request(new CollectContentsRequest());
        assertEquals(List.of("aaaa"), kept());
        stores.request(new PurgeRequest(List.of(deleted(id))));
        assertEquals(List.of(), kept());
        assertEquals(List.of(), stores.dump().table("local"));
    }

    @Test
    void nothingGoesWhileAnImportCanBeTakenBack() {
        attach(null, "aaaa");
        Attributes point = Attributes.of("id", "import");
        stores.database.write(
                List.of(stores.database.raw("restorePoints")),
                () -> stores.database.raw("restorePoints").put(point));
        DraftService.change(null, stored -> stored.withFiles(List.of()));
        stores.request(new CollectContentsRequest());
        assertEquals(List.of("aaaa"), kept());
    }

    @Test
    void whatIsTooLargeOrThereAlreadyIsToldAndTheOthersAreAttached() {
        PickedFile large = new PickedFile() {
            @Override
            public String name() {
                return "large.bin";
            }

            @Override
            public double size() {
                return AttachmentStore.LARGEST + 1;
            }

            @Override
            public Content read() {
                throw new AssertionError("read in vain");
            }
        };
        TextFile small = new TextFile("small.txt", "aaaa");
        stores.request(new AttachFilesRequest(null, List.of(large, small, small)));
        assertEquals(
                List.of(FileProblem.TOO_LARGE, FileProblem.ALREADY_THERE),
                stores.all(FileRefused.class).stream().map(FileRefused::problem).toList());
        assertEquals(1, DraftService.enclosures(null).files().size());
    }

    @Test
    void aFileIsTakenAwayAtOnceThoughContentsAreBeingCollected() {
        attach(null, "aaaa");
        String id = DraftService.enclosures(null).files().get(0).key("id");
        Table<Attributes> contents = stores.database.raw("attachments");
        stores.database.write(List.of(contents), () -> contents.put(Attributes.of("sha256", "free")));
        stores.engine.delayNextTransaction(5000);
        stores.bus.request(new CollectContentsRequest());
        stores.runFor(10);
        stores.bus.request(new DetachFileRequest(null, id));
        stores.runFor(100);
        assertEquals(List.of(), DraftService.enclosures(null).files());
        assertEquals(2, stores.all(FilesSettled.class).size());
    }

    @Test
    void aFileThatCannotBeSavedIsToldAndNothingOfItStays() {
        Dump before = stores.dump();
        for (int writes = 0; writes < 3; writes++) {
            stores.engine.failWriteAfter(writes);
            attach(null, "aaaa");
            assertEquals(before, stores.dump());
        }
        FileRefused refused = stores.last(FileRefused.class);
        assertEquals(FileProblem.NOT_SAVED, refused.problem());
        assertTrue(String.valueOf(refused.sentence()).startsWith("Storage quota exceeded."), refused::toString);
        assertEquals(3, stores.all(FilesSettled.class).size());
    }

    @Test
    void aQuestionThatIsNotSavedLeavesItsFilesInTheDraft() {
        attach(null, "aaaa");
        Dump before = stores.dump();
        stores.engine.failWriteAfter(2);
        stores.request(new SubmitPromptRequest(null, "Why?", model));
        assertEquals(before, stores.dump());
        assertEquals(0, stores.all(PromptSubmitted.class).size());
    }
}
