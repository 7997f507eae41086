package litechat.e2e;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON objects that OpenAI's servers answer with. */
final class OpenAiJson {

    private OpenAiJson() {}

    static JsonObject delta(String text) {
        JsonObject delta = new JsonObject();
        delta.addProperty("content", text);
        JsonObject choice = choice(null);
        choice.add("delta", delta);
        return envelope("chat.completion.chunk", choice);
    }

    static JsonObject finish(String reason) {
        JsonObject choice = choice(reason);
        choice.add("delta", new JsonObject());
        return envelope("chat.completion.chunk", choice);
    }

    static JsonObject usage(int promptTokens, int completionTokens) {
        JsonObject usage = new JsonObject();
        usage.addProperty("prompt_tokens", promptTokens);
        usage.addProperty("completion_tokens", completionTokens);
        usage.addProperty("total_tokens", promptTokens + completionTokens);
        JsonObject chunk = envelope("chat.completion.chunk");
        chunk.add("usage", usage);
        return chunk;
    }

    static JsonObject completion(String text) {
        JsonObject message = new JsonObject();
        message.addProperty("role", "assistant");
        message.addProperty("content", text);
        JsonObject choice = choice("stop");
        choice.add("message", message);
        return envelope("chat.completion", choice);
    }

    static JsonObject error(String message, String type, @Nullable String code) {
        JsonObject error = new JsonObject();
        error.addProperty("message", message);
        error.addProperty("type", type);
        error.addProperty("code", code);
        JsonObject body = new JsonObject();
        body.add("error", error);
        return body;
    }

    static JsonObject models(List<String> names) {
        JsonArray data = new JsonArray();
        for (String name : names) {
            JsonObject entry = new JsonObject();
            entry.addProperty("id", name);
            entry.addProperty("object", "model");
            entry.addProperty("owned_by", "test");
            data.add(entry);
        }
        JsonObject list = new JsonObject();
        list.addProperty("object", "list");
        list.add("data", data);
        return list;
    }

    private static JsonObject choice(@Nullable String finishReason) {
        JsonObject choice = new JsonObject();
        choice.addProperty("index", 0);
        choice.addProperty("finish_reason", finishReason);
        return choice;
    }

    private static JsonObject envelope(String object, JsonObject... choices) {
        JsonObject envelope = new JsonObject();
        envelope.addProperty("id", "chatcmpl-1");
        envelope.addProperty("object", object);
        envelope.addProperty("created", 1_700_000_000);
        envelope.addProperty("model", "test-model");
        JsonArray array = new JsonArray();
        Arrays.stream(choices).forEach(array::add);
        envelope.add("choices", array);
        return envelope;
    }
}
