package litechat.prompt;

import static litechat.prompt.PromptSample.answered;
import static litechat.prompt.PromptSample.text;
import static litechat.prompt.PromptSample.turn;
import static litechat.prompt.PromptSample.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import litechat.domain.CompiledPrompt;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.InteractionType;
import litechat.domain.PromptTurn;
import litechat.domain.RuleChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptCompilerTest {
    private final PromptSample sample = new PromptSample();

    @Test
    void theFirstQuestionGoesAlone() {
        assertEquals("user: Hello?\n", text(sample.ask("Hello?")));
    }

    @Test
    void earlierTurnsGoBeforeTheQuestionInTheirOrder() {
        sample.add(turn("a", 0, "One?", "1"), turn("b", 1, "Two?", "2"));
        assertEquals(
                "user: One?\nassistant: 1\nuser: Two?\nassistant: 2\nuser: And three?\n",
                text(sample.ask("And three?")));
    }

    @Test
    void whatFollowsAQuestionThatIsAskedAgainIsLeftOut() {
        Interaction again = turn("b", 1, "Two?", "old answer");
        sample.add(turn("a", 0, "One?", "1"), again, turn("c", 2, "Three?", "3"));
        assertEquals("user: One?\nassistant: 1\nuser: Two?\n", text(sample.askAgain(again)));
    }

    @Test
    void aQuestionWithoutAnAnswerGoesTogetherWithTheNextSinceServersRefuseTwoInARow() {
        sample.add(
                turn("a", 0, "Empty?", ""),
                turn("b", 1, "Foreign?", 5.0),
                with(turn("c", 2, "Stopped?", ""), InteractionStatus.CANCELLED));
        assertEquals("user: Empty?\n\nForeign?\n\nStopped?\n\nNow?\n", text(sample.ask("Now?")));
    }

    @Test
    void aQuestionThatAServerRefusedIsNotSentWithLaterOnes() {
        sample.add(turn("a", 0, "One?", "1"), with(turn("b", 1, "Refused?", ""), InteractionStatus.ERROR));
        assertEquals("user: One?\nassistant: 1\nuser: Now?\n", text(sample.ask("Now?")));
        assertEquals("user: One?\nassistant: 1\nuser: Refused?\n", text(sample.askAgain(sample.conversation.get(1))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 401, 403, 408, 429, 500, 503})
    void aQuestionThatGotNoAnswerForAnotherReasonThanItselfStaysInTheHistory(double status) {
        sample.add(turn("a", 0, "One?", "1"), failed(status));
        assertEquals("user: One?\nassistant: 1\nuser: Lost?\n\nAnd in Python?\n", text(sample.ask("And in Python?")));
    }

    @ParameterizedTest
    @ValueSource(doubles = {200, 400, 404, 413, 422})
    void aQuestionThatAServerRefusedForWhatItIsDoesNot(double status) {
        sample.add(turn("a", 0, "One?", "1"), failed(status));
        assertEquals("user: One?\nassistant: 1\nuser: Now?\n", text(sample.ask("Now?")));
    }

    private static Interaction failed(double status) {
        return with(with(turn("b", 1, "Lost?", ""), InteractionStatus.ERROR), "errorStatus", status);
    }

    @Test
    void aPartialAnswerBelongsToTheHistory() {
        sample.add(with(turn("a", 0, "Long?", "It be"), InteractionStatus.CANCELLED));
        sample.add(with(turn("b", 1, "Broken?", "It br"), InteractionStatus.ERROR));
        assertEquals(
                "user: Long?\nassistant: It be\nuser: Broken?\nassistant: It br\nuser: Go on\n",
                text(sample.ask("Go on")));
    }

    @Test
    void alternativesHiddenRowsAndOperationsAreNoHistory() {
        InteractionType type = InteractionType.USER_ASSISTANT;
        sample.add(
                turn("a", 0, "Alternative?", "a", "d", InteractionType.ASSISTANT_REGEN),
                turn("b", -1, "Hidden?", "b", null, type),
                turn("c", 1, "Tool?", "c", null, new InteractionType("tool.call")),
                turn("d", 2, "Edited?", "d", null, InteractionType.USER_EDIT));
        assertEquals("user: Edited?\nassistant: d\nuser: Now?\n", text(sample.ask("Now?")));
    }

    @Test
    void anAnswerThatNobodyAskedForStaysAndTwoInARowAreOne() {
        sample.add(
                turn("a", 0, null, "Welcome!", null, InteractionType.USER_ASSISTANT),
                turn("b", 1, null, "Ask me.", null, InteractionType.USER_ASSISTANT));
        assertEquals("assistant: Welcome!\n\nAsk me.\nuser: Hello?\n", text(sample.ask("Hello?")));
    }

    @Test
    void textIsSentAsItWasTyped() {
        assertEquals(
                List.of(new ChatMessage(ChatMessage.Role.USER, "  <b>&amp; \n\ttabs  ")),
                sample.ask("  <b>&amp; \n\ttabs  ").messages());
    }

    @Test
    void aTurnWithoutAQuestionAsksNothing() {
        Interaction bare = turn("b", 1, null, "", null, InteractionType.USER_ASSISTANT);
        sample.add(turn("a", 0, "One?", "1"), bare);
        assertEquals("user: One?\nassistant: 1\n", text(sample.askAgain(bare)));
    }

    @Test
    void aSystemPromptComesFirstAndOneOfBlanksIsNone() {
        assertEquals(
                "system: Be kind.\nuser: Hi\n",
                text(sample.systemPrompt("Be kind.").ask("Hi")));
        assertEquals("user: Hi\n", text(sample.systemPrompt(" \n").ask("Hi")));
        assertEquals("user: Hi\n", text(sample.systemPrompt("").ask("Hi")));
    }

    @Test
    void aSystemPromptOfTheTurnItselfReplacesTheGeneralOne() {
        Interaction plain = turn("a", 0, "One?", "1");
        PromptTurn prompt =
                PromptTurn.of("a", "One?", "p:m").withMetadata(Attributes.of("turnSystemPrompt", "Be a pirate."));
        Interaction own =
                answered(new CompiledPrompt(prompt, List.of(), List.of(), 0, null, Attributes.NONE, null, 0), 0, "1");
        sample.systemPrompt("Be kind.");
        assertEquals("system: Be kind.\nuser: One?\n", text(sample.askAgain(plain)));
        CompiledPrompt again = sample.askAgain(own);
        assertEquals("system: Be a pirate.\nuser: One?\n", text(again));
        assertNull(again.turn().metadata().get("effectiveSystemPrompt"), "It is recorded once");
        sample.add(own);
        assertEquals("system: Be kind.\nuser: One?\nassistant: 1\nuser: Two?\n", text(sample.ask("Two?")));
    }

    @Test
    void rulesStandBehindTheSystemPromptAndAroundTheQuestion() {
        sample.systemPrompt("Be kind.")
                .rule("s1", "system", true)
                .rule("s2", "system", true)
                .rule("x1", "before", true)
                .rule("x2", "before", true)
                .rule("y1", "after", true)
                .rule("y2", "after", true)
                .rule("z", "elsewhere", true);
        assertEquals(
                "system: Be kind.\n\ns1.\ns2.\nuser: x1.\nx2.\n\nHello?\n\ny1.\ny2.\n", text(sample.ask("Hello?")));
        sample.systemPrompt(" ");
        assertEquals("system: s1.\ns2.\nuser: x1.\nx2.\n\nHello?\n\ny1.\ny2.\n", text(sample.ask("Hello?")));
    }

    @Test
    void whatIsRecordedIsSentAgainWhateverBecomesOfTheRules() {
        sample.rule("kind", "system", true).rule("brief", "after", null).tag("tone", "brief");
        CompiledPrompt first = sample.ask("One?", RuleChoice.of(List.of("tag-tone"), List.of()));
        Attributes recorded = first.turn().metadata();
        assertEquals(List.of("tag-tone"), recorded.get("activeTagIds"));
        assertEquals(List.of("rule-kind"), recorded.get("activeRuleIds"));
        assertEquals(
                List.of(
                        Attributes.of("type", "system").with("content", "kind.").with("sourceRuleId", "rule-kind"),
                        Attributes.of("type", "after")
                                .with("content", "brief.")
                                .with("sourceRuleId", "rule-brief")
                                .with("sourceTagId", "tag-tone")),
                recorded.get("effectiveRulesContent"));
        Interaction turn = answered(first, 0, "1");
        sample.add(turn);
        sample.rules.clear();
        sample.rule("new", "before", true);
        assertEquals(
                "user: One?\n\nbrief.\nassistant: 1\nuser: new.\n\nTwo?\n",
                text(sample.ask("Two?")),
                "A system rule holds for its own question");
        CompiledPrompt again = sample.askAgain(turn);
        assertEquals(text(first), text(again));
        assertEquals(recorded, again.turn().metadata());
    }

    @Test
    void whatWasAskedOfTheModelIsRecordedAndOnlyThat() {
        CompiledPrompt plain = sample.ask("Hi");
        assertEquals(PromptTurn.of("new", "Hi", "p:m"), plain.turn());
        sample.systemPrompt("Be kind.").maxTokens(100);
        PromptTurn turn = sample.ask("Hi").turn();
        assertEquals(Attributes.of("max_tokens", 100.0), turn.parameters());
        assertEquals(Attributes.of("modelId", "p:m").with("effectiveSystemPrompt", "Be kind."), turn.metadata());
    }

    @Test
    void aTurnThatIsAskedAgainRecordsTheSettingsOfNow() {
        sample.systemPrompt("Old").maxTokens(100);
        Interaction turn = answered(sample.ask("Hi"), 0, "Hello");
        sample.add(turn);
        sample.systemPrompt("").maxTokens(5);
        CompiledPrompt again = PromptCompiler.askAgain(sample.sources(), turn, "p:other");
        assertEquals(Attributes.of("max_tokens", 5.0), again.turn().parameters());
        assertEquals(Attributes.of("modelId", "p:other"), again.turn().metadata());
    }

    @Test
    void filesThatCameWithAQuestionAreNamed() {
        Attributes files = Attributes.of(
                "attachedFiles", List.of(Attributes.of("name", "a.pdf").with("contentText", "secret"), "odd"));
        PromptTurn asked = PromptTurn.of("a", "Look:", "p:m").withMetadata(files);
        PromptTurn silent = PromptTurn.of("b", "", "p:m").withMetadata(files);
        sample.add(
                answered(new CompiledPrompt(asked, List.of(), List.of(), 0, null, Attributes.NONE, null, 0), 0, "1"));
        sample.add(
                answered(new CompiledPrompt(silent, List.of(), List.of(), 0, null, Attributes.NONE, null, 0), 1, "2"));
        assertEquals(
                """
                user: Look:
                [Attached file: a.pdf]
                assistant: 1
                user: [Attached file: a.pdf]
                assistant: 2
                user: Now?
                """,
                text(sample.ask("Now?")));
    }
}
