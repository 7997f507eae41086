package litechat.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import org.junit.jupiter.api.Test;

/** What stands in the Markdown of a conversation besides the turns that are shown. */
class ConversationMarkdownTest {
    private static final Attributes SHOWN = turn("shown", "message.user_edit", "What is a heron?", "A bird.");
    private static final Attributes EDITED = turn("edited", "message.user_assistant", "What is a hereon?", "A word.")
            .with("parentId", "shown");
    private static final Attributes REGENERATED = turn(
                    "again", "message.assistant_regen", "What is a heron?", "A wading bird.")
            .with("parentId", "shown");

    private static Attributes turn(String id, String type, String question, String answer) {
        return Exports.interaction(id, "c")
                .with("type", type)
                .with("parentId", null)
                .with("status", "COMPLETED")
                .with("prompt", asked(question, "a.txt").with("parameters", Attributes.of("of", id)))
                .with("response", answer);
    }

    private static Attributes asked(String question, String file) {
        return Attributes.of("content", question)
                .with("metadata", Attributes.of("attachedFiles", List.of(Attributes.of("name", file))));
    }

    /** The lines of the questions and answers with their headings, without their index. */
    private static List<String> written(boolean alternatives, Attributes... turns) {
        String text = ConversationMarkdown.of(Exports.conversation("c"), List.of(turns), alternatives);
        List<String> lines = new ArrayList<>();
        for (String line : text.substring(text.indexOf("---")).lines().toList()) {
            if (!line.isEmpty() && !line.equals("---") && !line.startsWith("- ")) {
                lines.add(line.replace(" (Index: 0)", ""));
            }
        }
        return lines;
    }

    @Test
    void anotherAnswerToTheSameQuestionStandsUnderIt() {
        assertEquals(
                List.of("## User", "What is a heron?", "## Assistant", "A bird.", "## Alternative", "A wading bird."),
                written(true, SHOWN, REGENERATED));
    }

    @Test
    void theAnswerToAnEditedQuestionStandsUnderItsOwn() {
        assertEquals(
                List.of(
                        "## User",
                        "What is a heron?",
                        "## Assistant",
                        "A bird.",
                        "## Alternative question",
                        "What is a hereon?",
                        "## Alternative",
                        "A word."),
                written(true, SHOWN, EDITED));
    }

    @Test
    void anAnswerNeverStandsUnderTheQuestionOfTheOneBeforeIt() {
        assertEquals(
                List.of(
                        "## Alternative question",
                        "What is a hereon?",
                        "## Alternative",
                        "A word.",
                        "## Alternative question",
                        "What is a heron?",
                        "## Alternative",
                        "A wading bird."),
                written(true, SHOWN, EDITED, REGENERATED).subList(4, 12));
    }

    @Test
    void aQuestionWithOtherFilesIsAnotherOne() {
        Attributes other = REGENERATED.with("prompt", asked("What is a heron?", "b.txt"));
        assertEquals("## Alternative question", written(true, SHOWN, other).get(4));
    }

    @Test
    void whatIsNotShownStaysOutUnlessItIsAskedFor() {
        assertEquals(
                List.of("## User", "What is a heron?", "## Assistant", "A bird."),
                written(false, SHOWN, EDITED, REGENERATED));
    }
}
