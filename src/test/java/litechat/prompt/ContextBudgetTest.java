package litechat.prompt;

import static litechat.prompt.PromptSample.text;
import static litechat.prompt.PromptSample.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import litechat.domain.ChatMessage;
import litechat.domain.ChatMessage.Role;
import litechat.domain.CompiledPrompt;
import litechat.domain.Interaction;
import litechat.domain.InteractionType;
import org.junit.jupiter.api.Test;

class ContextBudgetTest {
    private final PromptSample sample = new PromptSample();

    /** Turns of 40 tokens each: 2 messages of 16 and 4 around each. */
    private void addTurns(int count) {
        for (int i = 0; i < count; i++) {
            sample.add(turn("t" + i, i, i + "?" + "q".repeat(62), i + "!" + "a".repeat(62)));
        }
    }

    @Test
    void withoutAKnownContextNothingIsLeftOut() {
        addTurns(500);
        CompiledPrompt prompt = sample.ask("Now?");
        assertEquals(1001, prompt.messages().size());
        assertEquals(0, prompt.leftOut());
        assertNull(prompt.contextLength());
    }

    @Test
    void theOldestTurnsAreLeftOutAsAWholeAndThatIsRecorded() {
        addTurns(5);
        sample.contextLength = 120.0;
        CompiledPrompt prompt = sample.ask("Now?");
        // A quarter of 120 is for the answer and 5 tokens are for the question; 85 are left, which is two turns.
        assertEquals(List.of("3?", "3!", "4?", "4!", "No"), starts(prompt));
        assertEquals(3, prompt.leftOut());
        assertEquals(85, prompt.tokens());
        assertEquals(3.0, prompt.turn().metadata().get("omittedTurns"));
    }

    private static List<String> starts(CompiledPrompt prompt) {
        return prompt.messages().stream()
                .map(message -> message.content().substring(0, 2))
                .toList();
    }

    @Test
    void whatHasArrivedOfAnAnswerThatGoesOnCounts() {
        addTurns(5);
        Interaction last = turn("last", 5, "Now?", "a".repeat(4 * 60));
        sample.add(last);
        sample.contextLength = 240.0;
        CompiledPrompt again = PromptCompiler.askAgain(sample.sources(), last, "p:m");
        CompiledPrompt goingOn = PromptCompiler.goOn(sample.sources(), last, "p:m");
        assertEquals(1, again.leftOut());
        assertEquals(3, goingOn.leftOut());
        assertTrue(goingOn.tokens() <= 180, goingOn.tokens() + " tokens");
    }

    @Test
    void whatAnAnswerMayTakeIsKeptFreeUpToHalfOfAll() {
        addTurns(5);
        sample.contextLength = 120.0;
        assertEquals(2, sample.maxTokens(35).ask("Now?").leftOut() - 1);
        assertEquals(3, sample.maxTokens(30).ask("Now?").leftOut());
        assertEquals(4, sample.maxTokens(36).ask("Now?").leftOut());
        assertEquals(4, sample.maxTokens(1_000_000).ask("Now?").leftOut());
    }

    @Test
    void theSystemPromptTheRulesAndTheQuestionAreNeverLeftOut() {
        addTurns(2);
        sample.contextLength = 8.0;
        sample.systemPrompt("Be kind.").rule("long", "after", true);
        String question = "q".repeat(500);
        CompiledPrompt prompt = sample.ask(question);
        assertEquals("system: Be kind.\nuser: " + question + "\n\nlong.\n", text(prompt));
        assertEquals(2, prompt.leftOut());
    }

    @Test
    void aQuestionThatIsTooLongByItselfIsSentAndRecordedWithBothNumbers() {
        sample.systemPrompt("s".repeat(40));
        sample.contextLength = 34.0;
        CompiledPrompt most = sample.ask("q".repeat(64));
        assertEquals(34, most.tokens());
        assertFalse(most.isTooLong());
        assertNull(most.turn().metadata().get("estimatedTokens"));
        assertNull(most.turn().metadata().get("contextLength"));
        CompiledPrompt tooLong = sample.ask("q".repeat(65));
        assertTrue(tooLong.isTooLong());
        assertEquals(2, tooLong.messages().size());
        assertEquals(35.0, tooLong.turn().metadata().get("estimatedTokens"));
        assertEquals(34.0, tooLong.turn().metadata().get("contextLength"));
    }

    @Test
    void theTurnsBeforeMakeNoQuestionTooLong() {
        addTurns(5);
        sample.contextLength = 60.0;
        CompiledPrompt prompt = sample.ask("Now?");
        assertEquals(4, prompt.leftOut());
        assertFalse(prompt.isTooLong());
        sample.contextLength = null;
        assertFalse(sample.ask("q".repeat(1_000_000)).isTooLong());
    }

    @Test
    void aTurnThatIsAskedAgainWithMoreRoomNoLongerSaysThatItIsTooLong() {
        sample.contextLength = 8.0;
        Interaction turn = PromptSample.answered(sample.ask("q".repeat(500)), 0, "");
        sample.add(turn);
        assertTrue(sample.askAgain(turn).isTooLong());
        sample.contextLength = 1000.0;
        CompiledPrompt again = sample.askAgain(turn);
        assertFalse(again.isTooLong());
        assertNull(again.turn().metadata().get("estimatedTokens"));
        assertNull(again.turn().metadata().get("contextLength"));
    }

    @Test
    void aTurnThatIsAskedAgainWithMoreRoomNoLongerSaysThatAnythingWasLeftOut() {
        addTurns(3);
        sample.contextLength = 60.0;
        Interaction turn = PromptSample.answered(sample.ask("Now?"), 3, "");
        assertEquals(2.0, turn.prompt() == null ? 0.0 : turn.prompt().metadata().get("omittedTurns"));
        sample.add(turn);
        sample.contextLength = null;
        assertNull(sample.askAgain(turn).turn().metadata().get("omittedTurns"));
    }

    @Test
    void turnsThatSayNothingAreNotCounted() {
        sample.add(turn("a", 0, "", ""), turn("b", 1, "One?", "1"));
        sample.contextLength = 8.0;
        assertEquals(1, sample.ask("Now?").leftOut());
    }

    @Test
    void tokensAreEstimatedByCharacters() {
        assertEquals(0, TokenEstimate.of(""));
        assertEquals(1, TokenEstimate.of("abcd"));
        assertEquals(2, TokenEstimate.of("abcde"));
        assertEquals(3, TokenEstimate.of("日本語"));
        assertEquals(2, TokenEstimate.of("a😀"));
        assertEquals(
                15,
                TokenEstimate.of(List.of(
                        new ChatMessage(Role.USER, "abcd"), new ChatMessage(Role.USER, "日本a" + "b".repeat(12)))));
    }

    @Test
    void whateverTheConversationTheNewestTurnsThatFitAreSentInTheirOrderAndRolesTakeTurns() {
        for (int seed = 0; seed < 400; seed++) {
            checkRandom(new Random(seed), "seed " + seed);
        }
    }

    private static void checkRandom(Random random, String seed) {
        PromptSample sample = new PromptSample();
        List<List<String>> said = new ArrayList<>();
        int turns = random.nextInt(12);
        for (int i = 0; i < turns; i++) {
            String question = random.nextInt(4) == 0 ? null : "<q" + i + ">" + "x".repeat(random.nextInt(80));
            String answer = random.nextInt(4) == 0 ? "" : "<a" + i + ">" + "ö".repeat(random.nextInt(20));
            sample.add(turn("t" + i, i, question, answer, null, InteractionType.USER_ASSISTANT));
            List<String> of = new ArrayList<>();
            if (question != null) {
                of.add(question);
            }
            if (!answer.isEmpty()) {
                of.add(answer);
            }
            if (!of.isEmpty()) {
                said.add(of);
            }
        }
        if (random.nextBoolean()) {
            sample.systemPrompt("<system>").rule("s", "system", random.nextBoolean());
        }
        double length = random.nextInt(400);
        sample.contextLength = length;
        CompiledPrompt prompt = sample.ask("<now>");
        int kept = said.size() - prompt.leftOut();
        List<String> expected = new ArrayList<>();
        said.subList(said.size() - kept, said.size()).forEach(expected::addAll);
        expected.add("<now>");
        List<ChatMessage> talk = new ArrayList<>(prompt.messages());
        talk.removeIf(message -> message.role() == Role.SYSTEM);
        List<String> sent = talk.stream()
                .flatMap(message -> List.of(message.content().split("\n\n")).stream())
                .toList();
        assertEquals(expected, sent, seed);
        for (int i = 1; i < talk.size(); i++) {
            assertTrue(talk.get(i).role() != talk.get(i - 1).role(), seed);
        }
        // Each message that went together with another was counted with 4 tokens around it, and has 2 characters
        // instead.
        double room = length * 0.75;
        assertTrue(kept == 0 || prompt.tokens() <= room, seed + ": " + prompt.tokens() + " of " + room);
        if (prompt.leftOut() > 0) {
            double next = 0;
            for (String text : said.get(prompt.leftOut() - 1)) {
                next += TokenEstimate.of(text) + 4;
            }
            double counted = next;
            for (String text : expected) {
                counted += TokenEstimate.of(text) + 4;
            }
            for (ChatMessage message : prompt.messages()) {
                counted += message.role() == Role.SYSTEM ? TokenEstimate.of(message.content()) + 4 : 0;
            }
            assertTrue(counted > room, seed + ": one more turn would have fitted");
        }
    }
}
