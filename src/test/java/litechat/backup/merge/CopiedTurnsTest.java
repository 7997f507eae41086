package litechat.backup.merge;

import static litechat.backup.merge.Imports.EARLY;
import static litechat.backup.merge.Imports.LATE;
import static litechat.backup.merge.Imports.conversation;
import static litechat.backup.merge.Imports.file;
import static litechat.backup.merge.Imports.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.persistence.PersistenceService;
import litechat.ui.state.Turn;
import litechat.ui.state.Turns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The turns of a conversation that comes in as a copy name one another as they do in the file. */
class CopiedTurnsTest {
    private final Imports imports = new Imports();

    CopiedTurnsTest() {
        imports.merge(
                file(
                        section("conversations", conversation("c", "Mine", EARLY)),
                        section("interactions", turn("here", 0, null, ""))),
                Choice.KEEP_NEWER);
        PersistenceService.bind(imports.database);
    }

    private static String turn(String id, int index, @Nullable String parentId, String metadata) {
        return "{\"id\":\"" + id + "\",\"conversationId\":\"c\",\"type\":\"message.user_assistant\",\"index\":" + index
                + ",\"parentId\":" + (parentId == null ? null : "\"" + parentId + "\"")
                + ",\"status\":\"COMPLETED\",\"response\":\"" + id + "\",\"createdAt\":\"" + EARLY
                + "\",\"metadata\":{" + metadata + "}}";
    }

    /** The copy of the conversation that these turns are in. */
    private String copied(String... turns) {
        imports.merge(
                file(section("conversations", conversation("c", "Theirs", LATE)), section("interactions", turns)),
                Choice.KEEP_BOTH);
        return imports.keys("conversations").stream()
                .filter(id -> !id.equals("c"))
                .findFirst()
                .orElseThrow();
    }

    private Interaction saying(String conversation, String response) {
        return PersistenceService.loadInteractionsForConversation(conversation).stream()
                .filter(turn -> response.equals(turn.response()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theVersionsOfASecondTurnAreAllListed() {
        String copy = copied(
                turn("a", 0, null, ""),
                turn("b", 1, null, "\"continuesId\":\"a\""),
                turn(
                        "b2",
                        0,
                        "b",
                        "\"continuesId\":\"a\",\"regeneratedFromId\":\"b\",\"editedFromId\":\"b\",\"forkedFromId\":\"b\""));
        Turns turns = new Turns();
        turns.show(copy);
        turns.load(copy, PersistenceService.loadInteractionsForConversation(copy));
        List<String> versions =
                turns.last(1).stream().map(Turn::versions).findFirst().orElseThrow();
        String shown = saying(copy, "b").id();
        assertEquals(List.of(shown, saying(copy, "b2").id()).stream().sorted().toList(), versions);
        Attributes links = saying(copy, "b2").metadata();
        assertEquals(saying(copy, "a").id(), links.text("continuesId"));
        assertEquals(shown, links.text("regeneratedFromId"));
        assertEquals(shown, links.text("editedFromId"));
        assertEquals("b", links.text("forkedFromId"), "which is in another conversation");
    }

    @Test
    void whatDoesNotComeAlongIsNamedAsItWas() {
        String copy = copied(turn("a", 0, null, "\"editedFromId\":\"gone\""), turn("x", 0, "here", ""));
        assertEquals("gone", saying(copy, "a").metadata().text("editedFromId"));
        assertNull(saying(copy, "x").parentId(), "nothing of the copy is what it stood beside");
        assertNotEquals(saying(copy, "a").index(), saying(copy, "x").index());
    }
}
