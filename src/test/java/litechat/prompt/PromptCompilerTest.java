package litechat.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.InteractionType;
import litechat.domain.PromptTurn;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromptCompilerTest {
    private static final Timestamp NOW = new Timestamp(1000);

    private static Interaction turn(String id, double index, String question, @Nullable Object answer) {
        return turn(id, index, question, answer, null, InteractionType.USER_ASSISTANT);
    }

    private static Interaction turn(
            String id,
            double index,
            String question,
            @Nullable Object answer,
            @Nullable String parentId,
            InteractionType type) {
        return new Interaction(
                id,
                "c",
                type,
                index,
                parentId,
                PromptTurn.of(id, question, "p:m"),
                answer,
                InteractionStatus.COMPLETED,
                NOW,
                NOW,
                NOW,
                null,
                Attributes.NONE,
                Attributes.NONE);
    }

    private static String compiled(List<Interaction> conversation, Interaction turn) {
        StringBuilder text = new StringBuilder();
        for (ChatMessage message : PromptCompiler.compile(conversation, turn, null)) {
            text.append(message.role().word())
                    .append(": ")
                    .append(message.content())
                    .append('\n');
        }
        return text.toString();
    }

    @Test
    void theFirstQuestionGoesAlone() {
        Interaction first = turn("a", 0, "Hello?", "");
        assertEquals("user: Hello?\n", compiled(List.of(first), first));
    }

    @Test
    void earlierTurnsGoBeforeTheQuestionInTheirOrder() {
        Interaction asked = turn("c", 2, "And three?", "");
        List<Interaction> conversation = List.of(turn("a", 0, "One?", "1"), turn("b", 1, "Two?", "2"), asked);
        assertEquals(
                "user: One?\nassistant: 1\nuser: Two?\nassistant: 2\nuser: And three?\n",
                compiled(conversation, asked));
    }

    @Test
    void whatFollowsAQuestionThatIsAskedAgainIsLeftOut() {
        Interaction again = turn("b", 1, "Two?", "old answer");
        List<Interaction> conversation = List.of(turn("a", 0, "One?", "1"), again, turn("c", 2, "Three?", "3"));
        assertEquals("user: One?\nassistant: 1\nuser: Two?\n", compiled(conversation, again));
    }

    @Test
    void aQuestionThatWasNeverAnsweredIsLeftOutWithItsAnswer() {
        Interaction asked = turn("d", 3, "Now?", "");
        List<Interaction> conversation = List.of(
                turn("a", 0, "Empty?", ""), turn("b", 1, "Nothing?", null), turn("c", 2, "Foreign?", 5.0), asked);
        assertEquals("user: Now?\n", compiled(conversation, asked));
    }

    @Test
    void aPartialAnswerBelongsToTheHistory() {
        Interaction stopped =
                turn("a", 0, "Long?", "It be").with("It be", InteractionStatus.CANCELLED, NOW, Attributes.NONE);
        Interaction asked = turn("b", 1, "Go on", "");
        assertEquals("user: Long?\nassistant: It be\nuser: Go on\n", compiled(List.of(stopped, asked), asked));
    }

    @Test
    void alternativesHiddenRowsAndOperationsAreNoHistory() {
        InteractionType type = InteractionType.USER_ASSISTANT;
        Interaction asked = turn("z", 5, "Now?", "");
        List<Interaction> conversation = List.of(
                turn("a", 0, "Alternative?", "a", "other", InteractionType.ASSISTANT_REGEN),
                turn("b", -1, "Hidden?", "b", null, type),
                turn("c", 1, "Tool?", "c", null, new InteractionType("tool.call")),
                turn("d", 2, "Edited?", "d", null, InteractionType.USER_EDIT),
                asked);
        assertEquals("user: Edited?\nassistant: d\nuser: Now?\n", compiled(conversation, asked));
    }

    @Test
    void textIsSentAsItWasTyped() {
        Interaction asked = turn("a", 0, "  <b>&amp; \n\ttabs  ", "");
        assertEquals(
                List.of(new ChatMessage(ChatMessage.Role.USER, "  <b>&amp; \n\ttabs  ")),
                PromptCompiler.compile(List.of(asked), asked, null));
    }

    @Test
    void aTurnWithoutAQuestionAsksNothing() {
        Interaction bare = new Interaction(
                "b",
                "c",
                InteractionType.USER_ASSISTANT,
                1,
                null,
                null,
                "",
                InteractionStatus.STREAMING,
                NOW,
                NOW,
                null,
                null,
                Attributes.NONE,
                Attributes.NONE);
        assertEquals("user: One?\nassistant: 1\n", compiled(List.of(turn("a", 0, "One?", "1"), bare), bare));
    }
}
