package litechat.backup.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import litechat.backup.reading.Reason;
import litechat.persistence.DataSection;
import org.junit.jupiter.api.Test;

/** Files that no program wrote, or that lost something on the way. */
class HostileTreesTest {
    private static ChatGptFiles talk() {
        return new ChatGptFiles().root().user("u1", "root", "One").assistant("a1", "u1", "First");
    }

    private static String wrapped(String nodes, String more) {
        return "[{\"id\":\"c\",\"title\":\"T\",\"create_time\":1,\"mapping\":{" + nodes + "}" + more + "}]";
    }

    @Test
    void aParentThatIsMissingIsNone() {
        Imported imported =
                Imported.of(ChatGptFiles.export(talk().user("u2", "lost", "Two").assistant("a2", "u2", "Second")));
        assertEquals(List.of("u1 0 in u2: One → First", "u2 0 editedFrom u1: Two → Second"), imported.turns());
        assertEquals(
                List.of("TREE_MENDED $[0] 1 of its messages name a message before them that is not there."),
                imported.remarks());
    }

    @Test
    void circlesAreOpened() {
        Imported imported = Imported.of(ChatGptFiles.export(talk().user("x", "z", "X")
                .assistant("y", "x", "Y")
                .assistant("z", "y", "Z")
                .user("self", "self", "Self")
                .current("a1")));
        assertEquals(
                List.of(
                        "u1 0: One → First",
                        "x 0 in u1 editedFrom u1: X → Y\n\nZ",
                        "self 1 in u1 editedFrom u1: Self → null"),
                imported.turns());
        assertEquals(1, imported.report.remarks().count(Reason.TREE_MENDED));
    }

    @Test
    void childrenStandInForParentsThatAreNotNamed() {
        String user = "{\"author\":{\"role\":\"user\"},\"content\":{\"content_type\":\"text\",\"parts\":[\"Q\"]}}";
        String answer =
                "{\"author\":{\"role\":\"assistant\"},\"content\":{\"content_type\":\"text\",\"parts\":[\"A\"]}}";
        Imported imported = Imported.of(wrapped(
                "\"b\":{\"message\":" + answer + "},\"a\":{\"message\":" + user + ",\"children\":[\"b\",7,\"gone\"]}",
                ""));
        assertEquals(List.of("a 0: Q → A"), imported.turns());
    }

    @Test
    void namesThatEveryObjectHasAreNamesLikeOthers() {
        String user = "{\"author\":{\"role\":\"user\"},\"content\":{\"content_type\":\"text\",\"parts\":[\"Q\"]}}";
        Imported imported = Imported.of(wrapped(
                "\"__proto__\":{\"message\":" + user + "},\"constructor\":{\"parent\":\"__proto__\",\"message\":"
                        + user.replace("user", "assistant") + "}",
                ",\"current_node\":\"constructor\",\"__proto__\":{\"polluted\":true}"));
        assertEquals(List.of("__proto__ 0: Q → Q"), imported.turns());
        assertTrue(imported.lines().stream().noneMatch(line -> line.contains("polluted")));
    }

    @Test
    void whatIsOfAnotherTypeIsLeftOutAndSaidToBe() {
        Imported imported = Imported.of("[7,{\"title\":\"no mapping\"},{\"mapping\":[]},"
                + "{\"id\":{},\"title\":5,\"create_time\":\"soon\",\"current_node\":[],\"mapping\":{"
                + "\"n\":3,\"m\":{\"parent\":{},\"children\":\"x\",\"message\":{\"author\":\"me\",\"content\":7}},"
                + "\"u\":{\"message\":{\"author\":{\"role\":\"user\"},\"create_time\":1e999,"
                + "\"content\":{\"content_type\":\"text\",\"parts\":[null,{},[1],\"Q\"]}}}}}]");
        assertEquals(List.of("u 0: Q → null"), imported.turns());
        assertEquals("5", imported.conversation().key("title"));
        assertEquals(
                List.of(
                        "LEFT_OUT $[0] This is no conversation with messages; it is left out.",
                        "LEFT_OUT $[1] This is no conversation with messages; it is left out.",
                        "LEFT_OUT $[2] This is no conversation with messages; it is left out.",
                        "LEFT_OUT $[3].mapping.u.message.create_time"
                                + " The number is too large to be kept; what it says is left out.",
                        "ID_SHARED $[3] The conversation has no id; it gets one that follows from its content.",
                        "LEFT_OUT $[3].mapping.n This is no message; it is left out.",
                        "KEPT_HIDDEN $[3].mapping.u.message.content"
                                + " A part of the kind “” is kept as it is, and not shown.",
                        "DATE_GUESSED $[3] 2 of its turns have no time; they get that of what comes before."),
                imported.remarks());
    }

    @Test
    void theSameConversationTwiceIsTakenOnceAndAnotherWithItsIdGetsOneOfItsOwn() {
        String one = talk().json("same", "One");
        String other = talk().json("same", "Other");
        Imported imported = Imported.of("[" + one + "," + one + "," + other + "," + other + "]");
        assertEquals(2, imported.of(DataSection.CONVERSATIONS).size());
        assertEquals(2, imported.of(DataSection.INTERACTIONS).size());
        assertEquals(1, imported.report.remarks().count(Reason.ROW_TWICE));
        assertEquals(2, imported.report.remarks().count(Reason.ID_SHARED));
        assertEquals(
                imported.lines(), Imported.of("[" + one + "," + other + "]").lines());
    }

    @Test
    void theBranchThatIsShownMayBeLost() {
        Imported imported = Imported.of(ChatGptFiles.export(talk().current("gone")));
        assertEquals(List.of("u1 0: One → First"), imported.turns());
        assertEquals(
                List.of("TREE_MENDED $[0] The branch that was shown last is not in the file; the newest one is shown."),
                imported.remarks());
    }

    @Test
    void aBranchThatIsShownToItsMiddleIsShownToItsEnd() {
        Imported imported = Imported.of(ChatGptFiles.export(
                talk().user("u2", "a1", "Two").assistant("a2", "u2", "Second").current("u1")));
        assertEquals(List.of("u1 0: One → First", "u2 1: Two → Second"), imported.turns());
    }

    @Test
    void conversationsWithoutMessagesAreLeftOut() {
        Imported imported = Imported.of(
                ChatGptFiles.export(new ChatGptFiles().root().text("s", "root", "system", "Be nice.", "{}")));
        assertEquals(List.of(), imported.lines());
        assertEquals(List.of("LEFT_OUT $[0] The conversation has no messages; it is left out."), imported.remarks());
    }

    @Test
    void instructionsThatComeBeforeNoQuestionAreSaidToBeLeftOut() {
        Imported imported = Imported.of(ChatGptFiles.export(talk().text("s", "a1", "system", "Be nice.", "{}")));
        assertEquals(List.of("LEFT_OUT $[0] 1 instructions to the model come before no question."), imported.remarks());
    }

    @Test
    void aTalkOfManyThousandMessagesIsNotTooDeep() {
        ChatGptFiles talk = new ChatGptFiles().root();
        String last = "root";
        for (int i = 0; i < 5_000; i++) {
            talk.user("u" + i, last, "Q").assistant("a" + i, "u" + i, "A");
            last = "a" + i;
        }
        Imported imported = Imported.of(ChatGptFiles.export(talk));
        assertEquals(5_000, imported.of(DataSection.INTERACTIONS).size());
        assertEquals(List.of(), imported.remarks());
    }

    @Test
    void branchesThatWouldFillTheMemoryAreRefused() {
        ChatGptFiles talk = new ChatGptFiles().root().user("u", "root", "Q");
        String last = "u";
        for (int i = 0; i < 3_000; i++) {
            talk.assistant("a" + i, last, "A").user("u" + i, "a" + i, "Q");
            last = "a" + i;
        }
        Imported imported = Imported.of(ChatGptFiles.export(talk));
        assertEquals(List.of(), imported.lines());
        assertEquals(1, imported.report.remarks().count(Reason.LEFT_OUT));
    }

    @Test
    void aFileThatIsCutIsRefusedWithItsPlace() {
        String file = ChatGptFiles.export(talk());
        Imported imported = Imported.of(file.substring(0, file.length() - 40));
        assertTrue(imported.report.isDamaged());
        assertFalse(imported.report.complete());
        assertEquals(1, imported.report.remarks().count(Reason.TRUNCATED));
    }

    @Test
    void anyBranchingGivesASpineWithoutGapsAndPlacesOfTheirOwn() {
        for (int seed = 0; seed < 200; seed++) {
            Imported imported = Imported.of(ChatGptFiles.export(RandomTalk.of(seed)));
            List<String> spine = new ArrayList<>();
            imported.of(DataSection.INTERACTIONS).stream()
                    .filter(row -> row.get("parentId") == null)
                    .forEach(row -> spine.add(row.key("index")));
            for (int i = 0; i < spine.size(); i++) {
                assertEquals("" + i, spine.get(i), "seed " + seed);
            }
            assertEquals(RandomTalk.texts(seed), RandomTalk.textsOf(imported), "seed " + seed);
        }
    }
}
