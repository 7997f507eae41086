package litechat.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.TrashEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrashTest {
    private final Rows rows = new Rows();

    private static TrashEntry trash(String kind, String id) {
        return trash(kind, id, ProjectContents.MOVE_UP);
    }

    private static TrashEntry trash(String kind, String id, ProjectContents contents) {
        return TrashService.moveToTrash("entry-" + id, kind, id, contents, Rows.NOW);
    }

    /** A bit of everything, all of it tied together. */
    private void furnish() {
        rows.project("top", "Top", null);
        rows.project("sub", "Sub", "top");
        rows.conversation("c1", "sub");
        rows.conversation("c2", "top");
        for (int i = 0; i < 12; i++) {
            rows.interaction("i" + i, "c1", i);
        }
        rows.named("tags", "tag");
        rows.named("tags", "other");
        rows.named("rules", "rule");
        rows.put(
                "tagRuleLinks", Attributes.of("id", "link").with("tagId", "tag").with("ruleId", "rule"));
        rows.put("projects", rows.get("projects", "top").with("defaultTagIds", List.of("tag", "other")));
        rows.put("projects", rows.get("projects", "sub").with("defaultRuleIds", List.of("rule")));
        rows.named("apiKeys", "key");
        rows.put(
                "providerConfigs",
                Attributes.of("id", "server")
                        .with("name", "Server")
                        .with("type", "openai-compatible")
                        .with("apiKeyId", "key"));
        rows.put("projects", rows.get("projects", "sub").with("modelId", "server:m"));
        rows.put(
                "appState",
                Attributes.of("key", "settings:provider:lastModelSelection").with("value", "server:m"));
    }

    @ParameterizedTest
    @CsvSource({
        "conversation, c1, MOVE_UP",
        "project, sub, MOVE_UP",
        "project, top, MOVE_UP",
        "project, top, DELETE",
        "rule, rule, MOVE_UP",
        "tag, tag, MOVE_UP",
        "provider, server, MOVE_UP"
    })
    void whatIsRestoredIsAsIfItHadNeverBeenDeleted(String kind, String id, ProjectContents contents) {
        furnish();
        var before = rows.all();
        TrashEntry entry = trash(kind, id, contents);
        assertNotEquals(List.of(), rows.table("trash"));
        assertEquals(List.of(entry), TrashService.load());
        assertEquals(entry, TrashService.restore(entry.id()));
        assertEquals(before, rows.all());
        assertThrows(RowMissing.class, () -> TrashService.restore(entry.id()));
    }

    @Test
    void aProviderTakesItsKeyAlongUnlessAnotherOneUsesIt() {
        furnish();
        rows.put(
                "providerConfigs",
                Attributes.of("id", "second").with("name", "Second").with("apiKeyId", "key"));
        trash("provider", "server");
        assertEquals(1, rows.table("apiKeys").size());
        trash("provider", "second");
        assertEquals(List.of(), rows.table("apiKeys"));
        TrashService.restore("entry-second");
        assertEquals(1, rows.table("apiKeys").size());
    }

    @Test
    void aConversationWhoseProjectIsGoneComesBackWithoutOne() {
        furnish();
        trash("conversation", "c1");
        trash("project", "sub");
        TrashService.restore("entry-c1");
        assertNull(rows.get("conversations", "c1").get("projectId"));
        assertEquals(12, rows.table("interactions").size());
        assertEquals(List.of(), IntegrityService.check());
    }

    @Test
    void aLinkWhoseOtherEndIsGoneDoesNotComeBack() {
        furnish();
        trash("tag", "tag");
        trash("rule", "rule");
        TrashService.restore("entry-tag");
        assertEquals(List.of(), rows.table("tagRuleLinks"));
        assertEquals(List.of("tag", "other"), rows.get("projects", "top").get("defaultTagIds"));
    }

    @Test
    void aProjectWhoseNameIsTakenStaysInTheTrash() {
        furnish();
        trash("project", "sub");
        rows.project("sub2", "Sub", "top");
        var before = rows.all();
        assertThrows(UniqueConflict.class, () -> TrashService.restore("entry-sub"));
        assertEquals(before, rows.all());
    }

    @Test
    void aFieldThatSomebodyChangedSinceStaysAsItIs() {
        furnish();
        trash("project", "sub");
        rows.put("conversations", rows.get("conversations", "c1").with("projectId", null));
        TrashService.restore("entry-sub");
        assertNull(rows.get("conversations", "c1").get("projectId"));
    }

    @Test
    void whatIsPurgedIsGoneAndItsSizeIsTold() {
        furnish();
        TrashEntry entry = trash("conversation", "c1");
        trash("tag", "tag");
        assertEquals(13, entry.rows());
        // 12 × “Grüße 🌱”, which is 12 bytes, and the names of their fields.
        assertTrue(entry.bytes() > 12 * 12 && entry.bytes() < 12 * 200, String.valueOf(entry.bytes()));
        assertEquals(entry.bytes(), TrashService.purge(List.of(entry.id())));
        assertEquals(1, TrashService.load().size());
        TrashService.purge(List.of("entry-tag"));
        assertEquals(List.of(), rows.table("trash"));
    }

    @Test
    void aDraftStaysWhoseConversationIsThereAgain() {
        furnish();
        for (String key : List.of("draft:c1", "draft:c2", "enclosures:c1", "enclosures:c2")) {
            rows.put("local", Attributes.of("key", key).with("text", "mine"));
        }
        trash("conversation", "c1");
        trash("conversation", "c2");
        rows.conversation("c1", null);
        TrashService.purge(List.of("entry-c1", "entry-c2"));
        assertEquals(
                List.of("draft:c1", "enclosures:c1"),
                rows.table("local").stream().map(row -> row.key("key")).toList());
    }

    @Test
    void theOldestAreNamedFirstAndNoMoreThanAskedFor() {
        for (int i = 0; i < 4; i++) {
            rows.conversation("c" + i, null);
            TrashService.moveToTrash("e" + i, "conversation", "c" + i, ProjectContents.DELETE, Rows.NOW.plusMillis(-i));
        }
        assertEquals(List.of("e3", "e2", "e1"), TrashService.deletedBefore(Rows.NOW, 5));
        assertEquals(List.of("e3", "e2"), TrashService.deletedBefore(Rows.NOW, 2));
    }
}
