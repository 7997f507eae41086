package litechat.e2e;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** The JSON objects that servers of other protocols than OpenAI's answer with. */
final class OtherJson {
    private OtherJson() {}

    static JsonObject anthropicModels(List<String> names) {
        JsonArray data = new JsonArray();
        for (String name : names) {
            JsonObject entry = new JsonObject();
            entry.addProperty("type", "model");
            entry.addProperty("id", name);
            entry.addProperty("display_name", "Model " + name);
            data.add(entry);
        }
        JsonObject list = listed("data", data);
        list.addProperty("has_more", false);
        return list;
    }

    static JsonObject googleModels(List<String> names) {
        JsonArray models = new JsonArray();
        for (String name : names) {
            JsonObject entry = new JsonObject();
            entry.addProperty("name", "models/" + name);
            entry.addProperty("displayName", "Model " + name);
            models.add(entry);
        }
        return listed("models", models);
    }

    static JsonObject ollamaModels(List<String> names) {
        JsonArray models = new JsonArray();
        for (String name : names) {
            JsonObject entry = new JsonObject();
            entry.addProperty("name", name + ":latest");
            entry.addProperty("model", name + ":latest");
            entry.addProperty("size", 3_338_801_804L);
            models.add(entry);
        }
        return listed("models", models);
    }

    static JsonObject pricedModels(List<String> names) {
        JsonArray models = new JsonArray();
        for (String name : names) {
            JsonObject pricing = new JsonObject();
            pricing.addProperty("prompt", "0.000003");
            pricing.addProperty("completion", "0.000015");
            JsonArray inputs = new JsonArray();
            inputs.add("text");
            JsonObject architecture = new JsonObject();
            architecture.add("input_modalities", inputs);
            JsonObject entry = new JsonObject();
            entry.addProperty("id", name);
            entry.addProperty("context_length", 8192);
            entry.add("architecture", architecture);
            entry.add("pricing", pricing);
            models.add(entry);
        }
        return listed("data", models);
    }

    static JsonObject openRouterKey() {
        JsonObject data = new JsonObject();
        data.addProperty("label", "sk-or-v1-0e6…1c96");
        JsonObject answer = new JsonObject();
        answer.add("data", data);
        return answer;
    }

    /** The refusal of a wrong key, in the words of the protocol that was spoken. */
    static Script wrongKey(ReceivedRequest request) {
        if (request.path().startsWith("/v1beta/")) {
            return Script.refusal(
                    400,
                    "{\"error\":{\"code\":400,\"message\":\"API key not valid. Please pass a valid API key.\","
                            + "\"status\":\"INVALID_ARGUMENT\"}}");
        }
        return request.header("anthropic-version") == null
                ? Script.wrongKey()
                : Script.refusal(401, anthropicError("authentication_error", "invalid x-api-key"));
    }

    /** What Anthropic's server says to a page that does not know the danger. */
    static Script refusesBrowsers() {
        return Script.refusal(401, anthropicError("authentication_error", "CORS requests must say that they are."));
    }

    static String anthropicError(String type, String message) {
        return "{\"type\":\"error\",\"error\":{\"type\":\"" + type + "\",\"message\":\"" + message + "\"}}";
    }

    private static JsonObject listed(String name, JsonArray entries) {
        JsonObject list = new JsonObject();
        list.add(name, entries);
        return list;
    }
}
