package litechat.e2e;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as the model server received it; the names of its headers are in lower case. */
public record ReceivedRequest(String method, String path, Map<String, String> headers, String body) {

    public @Nullable String header(String name) {
        return headers.get(name);
    }

    public JsonObject json() {
        return JsonParser.parseString(body).getAsJsonObject();
    }
}
