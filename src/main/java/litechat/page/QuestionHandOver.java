package litechat.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.RuleChoice;
import litechat.events.PromptEvent.SubmitPromptRequest;
import litechat.persistence.dexie.JsValue;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A question in the form in which one compiled module hands it to the other: they share no classes. */
public final class QuestionHandOver {
    private QuestionHandOver() {}

    static JSObject give(SubmitPromptRequest question) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("conversationId", question.conversationId());
        values.put("projectId", question.projectId());
        values.put("content", question.content());
        values.put("modelId", question.modelId());
        values.put("tagIds", question.choice().tagIds());
        values.put("ruleIds", question.choice().ruleIds());
        values.put("withoutTagIds", question.choice().withoutTagIds());
        values.put("withoutRuleIds", question.choice().withoutRuleIds());
        JSObject given = JsValue.encode(Attributes.of(values));
        if (given == null) {
            throw new IllegalStateException("Attributes have a form in JavaScript");
        }
        return given;
    }

    public static SubmitPromptRequest take(JSObject given) {
        Attributes values = JsValue.decodeObject(given);
        return new SubmitPromptRequest(
                values.text("conversationId"),
                values.text("projectId"),
                values.key("content"),
                values.key("modelId"),
                new RuleChoice(
                        texts(values.get("tagIds")),
                        texts(values.get("ruleIds")),
                        texts(values.get("withoutTagIds")),
                        texts(values.get("withoutRuleIds"))));
    }

    private static List<String> texts(@Nullable Object values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values instanceof List<?> list ? list : List.of()) {
            texts.add(String.valueOf(value));
        }
        return texts;
    }
}
