package litechat.stores;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import litechat.domain.CompiledPrompt;
import litechat.domain.Enclosures;
import litechat.domain.Interaction;
import litechat.domain.ModelId;
import litechat.domain.PromptSources;
import litechat.domain.PromptTurn;
import litechat.domain.RuleChoice;
import litechat.events.PromptEvent.SubmitPromptRequest;
import litechat.persistence.AttachmentService;
import litechat.persistence.PromptService;
import litechat.prompt.PromptCompiler;
import litechat.providers.ChatRequest;
import litechat.providers.SentParameters;

/** Reads and compiles prompts: the one way to what is sent, and to what is shown of it before. */
final class Prompts {
    private Prompts() {}

    /** What a question would be sent as now; everything is read anew, since it may have been changed elsewhere. */
    static CompiledPrompt ask(SubmitPromptRequest question, Enclosures enclosures, String turnId) {
        PromptSources sources = PromptService.read(
                question.conversationId(),
                question.projectId(),
                ModelId.parse(question.modelId()),
                enclosures.choice());
        String modelId = question.modelId();
        return recorded(PromptCompiler.ask(sources, turnId, question.content(), modelId, enclosures), modelId);
    }

    /** What a turn would be sent as if it were asked again now. */
    static CompiledPrompt askAgain(Interaction turn, String modelId) {
        return recorded(PromptCompiler.askAgain(sources(turn, modelId), turn, modelId), modelId);
    }

    /** What a turn with another question would be sent as now. */
    static CompiledPrompt askInstead(Interaction turn, String content, String modelId) {
        return recorded(PromptCompiler.askInstead(sources(turn, modelId), turn, content, modelId), modelId);
    }

    /** What a turn would be sent as for its answer to go on. */
    static CompiledPrompt goOn(Interaction turn, String modelId) {
        return recorded(PromptCompiler.goOn(sources(turn, modelId), turn, modelId), modelId);
    }

    private static PromptSources sources(Interaction turn, String modelId) {
        return PromptService.read(turn.conversationId(), null, ModelId.parse(modelId), RuleChoice.NONE);
    }

    /** The turn records what its server is asked for: not all that is set is taken, and protocols add to it. */
    private static CompiledPrompt recorded(CompiledPrompt prompt, String modelId) {
        PromptTurn turn = prompt.turn();
        Attributes metadata = turn.metadata().without(PromptTurn.SENT).without(PromptTurn.UNSENT);
        SentParameters sent = SentParameters.of(prompt.serverType(), request(prompt, modelId, List.of()));
        if (sent != null) {
            metadata = metadata.with(PromptTurn.SENT, sent.sent());
            metadata = sent.unsent().isEmpty() ? metadata : metadata.with(PromptTurn.UNSENT, sent.unsent());
        }
        return prompt.withTurn(turn.withMetadata(metadata));
    }

    /** What of it goes to the model's server. */
    static ChatRequest request(CompiledPrompt prompt, String modelId) {
        return request(prompt, modelId, contents(prompt));
    }

    private static ChatRequest request(CompiledPrompt prompt, String modelId, List<Attributes> contents) {
        ModelId id = ModelId.parse(modelId);
        String model = id == null ? modelId : id.model();
        return new ChatRequest(model, prompt.messages(), prompt.turn().parameters(), contents, facts(prompt));
    }

    private static Attributes facts(CompiledPrompt prompt) {
        Attributes entry = prompt.catalogued();
        return Attributes.of("tokens", prompt.tokens())
                .with("context_length", prompt.contextLength())
                .with("max_completion_tokens", entry.attributes("top_provider").number("max_completion_tokens"))
                .with("supported_parameters", entry.get("supported_parameters"));
    }

    /** The contents of the files that the messages name. */
    static List<Attributes> contents(CompiledPrompt prompt) {
        List<String> hashes = new ArrayList<>();
        for (ChatMessage message : prompt.messages()) {
            hashes.addAll(AttachedFiles.sent(message.files()));
        }
        return hashes.isEmpty() ? List.of() : AttachmentService.contents(List.copyOf(new LinkedHashSet<>(hashes)));
    }
}
