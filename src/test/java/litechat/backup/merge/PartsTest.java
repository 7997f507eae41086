package litechat.backup.merge;

import static litechat.backup.merge.Imports.EARLY;
import static litechat.backup.merge.Imports.LATE;
import static litechat.backup.merge.Imports.conversation;
import static litechat.backup.merge.Imports.named;
import static litechat.backup.merge.Imports.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import litechat.backup.importing.ByteSource;
import litechat.backup.importing.ReadOperation;
import litechat.cli.JdkDigest;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Single conversations, lists of them, and projects come in through the same gate. */
class PartsTest {
    private final Imports imports = new Imports();

    private static String node(String conversation, String... turns) {
        return "{\"conversation\":" + conversation + ",\"interactions\":[" + String.join(",", turns) + "]}";
    }

    private Attributes read(String file) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        ReadOperation operation = new ReadOperation(
                imports.database,
                request -> new ByteSource() {
                    private boolean given;

                    @Override
                    public byte @Nullable [] next() {
                        boolean first = !given;
                        given = true;
                        return first ? bytes : null;
                    }

                    @Override
                    public double taken() {
                        return bytes.length;
                    }

                    @Override
                    public void close() {}
                },
                request -> null,
                JdkDigest::new);
        return operation.run(Attributes.of("importId", "x").with("now", Imports.NOW), told -> {});
    }

    private MergeResult merged(String file, Choice choice) {
        assertFalse(read(file).isTrue("damaged"), file);
        ImportSession session = ImportSession.resume(imports.database, JdkDigest::new, "x");
        if (session == null) {
            throw new AssertionError("Nothing was put aside");
        }
        return imports.merge(session, choice);
    }

    @Test
    void aConversationKeepsItsIdsDatesAndAlternatives() {
        String alternative = turn("b", "c", 0, "otherwise").replace("\"parentId\":null", "\"parentId\":\"a\"");
        String file = node(conversation("c", "C", LATE), turn("a", "c", 0, "one"), alternative);
        assertEquals(3, merged(file, Choice.KEEP_BOTH).written());
        assertEquals("a", imports.row("interactions", "b").get("parentId"));
        assertEquals(LATE, String.valueOf(imports.row("conversations", "c").get("updatedAt")));
        assertEquals(0, merged(file, Choice.KEEP_BOTH).written());
        String other = node(conversation("c", "Another", EARLY), turn("a", "c", 0, "one"), alternative);
        assertEquals(3, merged(other, Choice.KEEP_BOTH).written());
        assertEquals(0, merged(other, Choice.KEEP_BOTH).written());
        assertEquals(2, imports.keys("conversations").size());
        for (String key : imports.keys("interactions")) {
            Attributes row = imports.row("interactions", key);
            String parent = row.text("parentId");
            assertEquals(
                    row.text("conversationId"),
                    parent == null
                            ? row.text("conversationId")
                            : imports.row("interactions", parent).text("conversationId"));
        }
    }

    @Test
    void whatIsNoPartOfItIsTold() {
        String file = node(conversation("c", "C", EARLY), turn("a", "c", 0, "x"));
        Double told = read(file).number("remarkCount");
        assertEquals(1.0, told, "that nothing proves it");
        String more = file.replace(
                "}]}", "}],\"note\":\"x\",\"count\":1,\"nothing\":null,\"more\":{\"a\":[1]},\"list\":[{\"b\":2}]}");
        assertEquals(5.0, read(more).number("remarkCount"));
    }

    @Test
    void theContentsOfItsFilesComeAlong() {
        String hash = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"; // of an x
        String file = node(conversation("c", "C", EARLY), turn("a", "c", 0, "x"))
                .replace("}]}", "}],\"attachments\":[{\"sha256\":\"" + hash + "\",\"base64\":\"eA==\"}]}");
        merged(file, Choice.KEEP_NEWER);
        assertEquals("eA==", imports.row("attachments", hash).get("base64"));
    }

    @Test
    void allConversationsAndAProjectWithItsTreeAreRead() {
        merged(
                "[" + node(conversation("c", "C", EARLY)) + ","
                        + node(conversation("d", "D", EARLY), turn("a", "d", 0, "x")) + "]",
                Choice.KEEP_NEWER);
        assertEquals(List.of("c", "d"), imports.keys("conversations"));
        String inner = "{\"project\":" + named("q", "Q", EARLY, "\"parentId\":\"p\",") + ",\"children\":["
                + node(conversation("e", "E", EARLY)) + "]}";
        String tree =
                "{\"project\":" + named("p", "P", EARLY, "\"parentId\":\"gone\",") + ",\"children\":[" + inner + "]}";
        merged(tree, Choice.KEEP_NEWER);
        assertEquals(List.of("p", "q"), imports.keys("projects"));
        assertEquals("p", imports.row("projects", "q").get("parentId"));
        assertEquals(List.of("c", "d", "e"), imports.keys("conversations"));
    }

    @Test
    void aProjectWithItsRowsSideBySideIsRead() {
        merged(
                "{\"project\":" + named("p", "P", EARLY, "\"parentId\":null,") + ",\"conversations\":["
                        + conversation("c", "C", EARLY) + "],\"interactions\":[" + turn("a", "c", 0, "x")
                        + "],\"projects\":[" + named("q", "Q", EARLY, "\"parentId\":\"p\",") + "]}",
                Choice.KEEP_NEWER);
        assertEquals(List.of("p", "q"), imports.keys("projects"));
        assertEquals(List.of("a"), imports.keys("interactions"));
    }

    @Test
    void whatIsNoneOfTheseLeavesNothing() {
        assertTrue(read("{\"mapping\":{},\"current_node\":\"a\"}").isTrue("damaged"));
        assertTrue(read(node(conversation("c", "C", "no date"))).isTrue("damaged"));
        assertEquals(List.of(), imports.keys("restorePoints"));
    }
}
