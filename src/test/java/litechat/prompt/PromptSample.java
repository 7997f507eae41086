package litechat.prompt;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.AppliedRule;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import litechat.domain.CompiledPrompt;
import litechat.domain.Enclosures;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.InteractionType;
import litechat.domain.ModelSettings;
import litechat.domain.PromptSources;
import litechat.domain.PromptTurn;
import litechat.domain.Rule;
import litechat.domain.RuleChoice;
import litechat.domain.Tag;
import litechat.domain.TagRuleLink;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** What a prompt is compiled from, put together by a test. */
final class PromptSample {
    static final Timestamp NOW = new Timestamp(1000);
    static final String MODEL = "p:m";

    final List<Interaction> conversation = new ArrayList<>();
    final List<Rule> rules = new ArrayList<>();
    final List<Tag> tags = new ArrayList<>();
    final List<TagRuleLink> links = new ArrayList<>();
    ModelSettings settings = ModelSettings.NONE;

    @Nullable
    Double contextLength;

    Attributes catalogued = Attributes.NONE;

    static Interaction turn(String id, double index, String question, @Nullable Object answer) {
        return turn(id, index, question, answer, null, InteractionType.USER_ASSISTANT);
    }

    static Interaction turn(
            String id,
            double index,
            @Nullable String question,
            @Nullable Object answer,
            @Nullable String parentId,
            InteractionType type) {
        return new Interaction(
                id,
                "c",
                type,
                index,
                parentId,
                question == null ? null : PromptTurn.of(id, question, MODEL),
                answer,
                InteractionStatus.COMPLETED,
                NOW,
                NOW,
                NOW,
                null,
                Attributes.NONE,
                Attributes.NONE);
    }

    static Interaction with(Interaction turn, String name, Object metadata) {
        return turn.with(
                turn.responseText(), turn.status(), NOW, turn.metadata().with(name, metadata));
    }

    static Interaction with(Interaction turn, InteractionStatus status) {
        return turn.with(turn.responseText(), status, NOW, turn.metadata());
    }

    /** The turn that a compiled prompt records, as it stands when it has been answered. */
    static Interaction answered(CompiledPrompt prompt, double index, String answer) {
        return new Interaction(
                prompt.turn().id(),
                "c",
                InteractionType.USER_ASSISTANT,
                index,
                null,
                prompt.turn(),
                answer,
                InteractionStatus.COMPLETED,
                NOW,
                NOW,
                NOW,
                null,
                Attributes.NONE,
                Attributes.NONE);
    }

    PromptSample add(Interaction... turns) {
        conversation.addAll(List.of(turns));
        return this;
    }

    /** Adds a rule whose text is its name with a full stop; names in their order. */
    PromptSample rule(String name, String type, @Nullable Boolean alwaysOn) {
        rules.add(new Rule("rule-" + name, name, name + ".", type, null, alwaysOn, NOW, NOW, Attributes.NONE));
        return this;
    }

    PromptSample tag(String name, String... ruleNames) {
        tags.add(new Tag("tag-" + name, name, null, NOW, NOW, Attributes.NONE));
        for (String rule : ruleNames) {
            links.add(TagRuleLink.of("tag-" + name, "rule-" + rule));
        }
        return this;
    }

    PromptSample systemPrompt(String prompt) {
        settings = new ModelSettings(prompt, null, null, null, null, null, null, null, null, null).orElse(settings);
        return this;
    }

    PromptSample maxTokens(double maxTokens) {
        settings = new ModelSettings(null, null, null, null, null, maxTokens, null, null, null, null).orElse(settings);
        return this;
    }

    PromptSample defaults(List<String> tagIds, List<String> ruleIds) {
        settings = new ModelSettings(null, null, null, null, null, null, null, null, tagIds, ruleIds).orElse(settings);
        return this;
    }

    PromptSources sources() {
        return new PromptSources(conversation, settings, rules, tags, links, contextLength, catalogued, null);
    }

    CompiledPrompt ask(String question) {
        return ask(question, RuleChoice.NONE);
    }

    CompiledPrompt ask(String question, RuleChoice choice) {
        return ask(question, Enclosures.NONE.withChoice(choice));
    }

    CompiledPrompt ask(String question, Enclosures enclosures) {
        return PromptCompiler.ask(sources(), "new", question, MODEL, enclosures);
    }

    CompiledPrompt askAgain(Interaction turn) {
        return PromptCompiler.askAgain(sources(), turn, MODEL);
    }

    static String text(CompiledPrompt prompt) {
        StringBuilder text = new StringBuilder();
        for (ChatMessage message : prompt.messages()) {
            text.append(message.role().word())
                    .append(": ")
                    .append(message.content())
                    .append('\n');
        }
        return text.toString();
    }

    /** Each rule with why it is there, such as {@code brief ALWAYS_ON} or {@code brief CHOSEN by tone}. */
    static List<String> origins(CompiledPrompt prompt) {
        List<String> origins = new ArrayList<>();
        for (AppliedRule applied : prompt.rules()) {
            String by = applied.tag() == null ? "" : " by " + applied.tag().name();
            origins.add(applied.rule().name() + " " + applied.origin() + by);
        }
        return origins;
    }
}
