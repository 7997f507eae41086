package litechat.prompt;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.AppliedRule;
import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import litechat.domain.ChatMessage.Role;
import litechat.domain.CompiledPrompt;
import litechat.domain.ContextLength;
import litechat.domain.Enclosures;
import litechat.domain.Interaction;
import litechat.domain.PromptSources;
import litechat.domain.PromptTurn;

/**
 * Compiles what a model is sent: the system prompt with its rules, the turns before a question, and the question between
 * its rules.
 *
 * <p>Everything is compiled from what the turns record, the question's own turn among them. So what is recorded is what
 * was sent, and what was sent is sent again in later questions, whatever becomes of the rules.
 */
public final class PromptCompiler {
    /** How much of the model's context is kept free for an answer whose length is not limited. */
    private static final double FOR_THE_ANSWER = 0.25;

    private static final double MOST_FOR_THE_ANSWER = 0.5;

    /** Not every protocol lets a model go on with a message of its own, but every model understands this. */
    private static final String GO_ON =
            "Your answer was cut off. Go on exactly where it ends: repeat nothing, and add no remark before it.";

    /** What a turn records of a prompt that is too long: about how many tokens it is, and how many the model takes. */
    private static final String ESTIMATED = "estimatedTokens";

    private static final String TAKEN = "contextLength";

    private final PromptSources sources;
    private final Branch branch;

    private PromptCompiler(PromptSources sources) {
        this.sources = sources;
        branch = new Branch(sources.conversation());
    }

    /**
     * A new question at the end of what is shown.
     *
     * @param id the id of its turn
     */
    public static CompiledPrompt ask(
            PromptSources sources, String id, String content, String modelId, Enclosures enclosures) {
        RuleSelection selection = RuleSelection.of(sources, enclosures.choice());
        PromptTurn plain = PromptTurn.of(id, content, modelId);
        if (!enclosures.files().isEmpty()) {
            plain = plain.withMetadata(plain.metadata().with(AttachedFiles.FIELD, enclosures.files()));
        }
        PromptTurn turn = plain.withMetadata(RecordedRules.record(plain.metadata(), selection));
        PromptCompiler compiler = new PromptCompiler(sources);
        return compiler.compile(turn, compiler.branch.shown(), selection.rules(), List.of());
    }

    /** A turn that is asked again: with the rules that it had, and with the settings as they are now. */
    public static CompiledPrompt askAgain(PromptSources sources, Interaction turn, String modelId) {
        return again(sources, turn, modelId, List.of());
    }

    private static CompiledPrompt again(
            PromptSources sources, Interaction turn, String modelId, List<ChatMessage> goingOn) {
        PromptCompiler compiler = new PromptCompiler(sources);
        PromptTurn asked = compiler.branch.question(turn);
        PromptTurn again = asked == null
                ? PromptTurn.of(turn.id(), "", modelId)
                : asked.withMetadata(asked.metadata().with("modelId", modelId));
        return compiler.compile(again, compiler.branch.before(turn), List.of(), goingOn);
    }

    /** Another question in the place of a turn's, with all that went along with that one. */
    public static CompiledPrompt askInstead(PromptSources sources, Interaction turn, String content, String modelId) {
        PromptCompiler compiler = new PromptCompiler(sources);
        PromptTurn asked = compiler.branch.question(turn);
        PromptTurn edited = asked == null
                ? PromptTurn.of(turn.id(), content, modelId)
                : asked.withContent(content).withMetadata(asked.metadata().with("modelId", modelId));
        return compiler.compile(edited, compiler.branch.before(turn), List.of(), List.of());
    }

    /** A turn whose answer was broken off: what had arrived, and the wish that it go on from there. */
    public static CompiledPrompt goOn(PromptSources sources, Interaction turn, String modelId) {
        return again(
                sources,
                turn,
                modelId,
                List.of(new ChatMessage(Role.ASSISTANT, turn.responseText()), new ChatMessage(Role.USER, GO_ON)));
    }

    /** @param goingOn what stands behind the question already */
    private CompiledPrompt compile(
            PromptTurn asked, List<Interaction> before, List<AppliedRule> rules, List<ChatMessage> goingOn) {
        Attributes parameters = sources.settings().parameters();
        String own = asked.metadata().text("turnSystemPrompt");
        String general = sources.settings().systemPrompt();
        // A turn may have a system prompt of its own, as other programs record it.
        String prompt = own != null ? own : general == null ? "" : general;
        String system = RecordedRules.of(asked).behind(prompt);
        ChatMessage question = History.question(asked);
        List<ChatMessage> messages = new ArrayList<>();
        if (!system.isEmpty()) {
            messages.add(new ChatMessage(Role.SYSTEM, system));
        }
        History history = new History(branch, before);
        Double contextLength = sources.contextLength();
        if (contextLength != null) {
            List<ChatMessage> needed = new ArrayList<>(messages);
            needed.add(question);
            needed.addAll(goingOn);
            history.limit(contextLength - forTheAnswer(contextLength, parameters) - TokenEstimate.of(needed));
        }
        history.addTo(messages);
        if (!question.isEmpty()) {
            History.add(messages, question);
        }
        messages.addAll(goingOn);
        double tokens = TokenEstimate.of(messages);
        Attributes metadata = metadata(asked, prompt, history.leftOut());
        if (contextLength != null && ContextLength.isExceeded(contextLength, tokens)) {
            metadata = metadata.with(ESTIMATED, tokens).with(TAKEN, contextLength);
        }
        PromptTurn turn = asked.withParameters(parameters).withMetadata(metadata);
        return new CompiledPrompt(
                turn,
                messages,
                rules,
                tokens,
                contextLength,
                sources.catalogued(),
                sources.serverType(),
                history.leftOut());
    }

    private static double forTheAnswer(double contextLength, Attributes parameters) {
        Double longest = parameters.number("max_tokens");
        return longest == null
                ? contextLength * FOR_THE_ANSWER
                : Math.min(longest, contextLength * MOST_FOR_THE_ANSWER);
    }

    /** Records what no rule says: the system prompt, and how many turns were left out. */
    private static Attributes metadata(PromptTurn asked, String prompt, int leftOut) {
        Attributes metadata = asked.metadata()
                .without("effectiveSystemPrompt")
                .without("omittedTurns")
                .without(ESTIMATED)
                .without(TAKEN);
        if (!prompt.isBlank() && metadata.text("turnSystemPrompt") == null) {
            metadata = metadata.with("effectiveSystemPrompt", prompt);
        }
        return leftOut == 0 ? metadata : metadata.with("omittedTurns", (double) leftOut);
    }
}
