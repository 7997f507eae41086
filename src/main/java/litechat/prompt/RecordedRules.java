package litechat.prompt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.AppliedRule;
import litechat.domain.Attributes;
import litechat.domain.PromptTurn;
import litechat.domain.Rule;
import org.jspecify.annotations.Nullable;

/** The rules of a question as its turn records them: their text as it was sent, whatever becomes of the rules later. */
final class RecordedRules {
    private static final String NAME = "effectiveRulesContent";

    /** Modules of other programs make such rules; they stand behind the system prompt as well. */
    private static final String CONTROL = "control";

    private final List<String> system = new ArrayList<>();
    private final List<String> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();

    private RecordedRules() {}

    /** Reads what a turn records. */
    static RecordedRules of(PromptTurn turn) {
        RecordedRules rules = new RecordedRules();
        if (turn.metadata().get(NAME) instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Attributes rule) {
                    rules.add(rule.key("type"), rule.key("content"));
                }
            }
        }
        return rules;
    }

    private void add(String type, String content) {
        switch (type) {
            case Rule.SYSTEM, CONTROL -> system.add(content);
            case Rule.BEFORE -> before.add(content);
            case Rule.AFTER -> after.add(content);
            default -> {
                // It has no place in what is sent.
            }
        }
    }

    /** The metadata of a turn with these rules. */
    static Attributes record(Attributes metadata, RuleSelection selection) {
        if (selection.rules().isEmpty() && selection.tagIds().isEmpty()) {
            return metadata;
        }
        List<@Nullable Object> ruleIds = new ArrayList<>();
        List<@Nullable Object> contents = new ArrayList<>();
        for (AppliedRule applied : selection.rules()) {
            Rule rule = applied.rule();
            Map<String, @Nullable Object> content = new LinkedHashMap<>();
            content.put("type", rule.type());
            content.put("content", rule.content());
            content.put("sourceRuleId", rule.id());
            if (applied.tag() == null) {
                ruleIds.add(rule.id());
            } else {
                content.put("sourceTagId", applied.tag().id());
            }
            contents.add(Attributes.of(content));
        }
        return metadata.with("activeTagIds", new ArrayList<@Nullable Object>(selection.tagIds()))
                .with("activeRuleIds", ruleIds)
                .with(NAME, contents);
    }

    /** A system prompt with the rules that belong behind it. */
    String behind(String systemPrompt) {
        return paragraphs(systemPrompt.isBlank() ? "" : systemPrompt, joined(system));
    }

    /** A question between the rules that belong around it. */
    String around(String question) {
        return paragraphs(paragraphs(joined(before), question), joined(after));
    }

    private static String joined(List<String> contents) {
        return String.join("\n", contents);
    }

    private static String paragraphs(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + "\n\n" + second;
    }
}
