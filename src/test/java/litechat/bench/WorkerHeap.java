package litechat.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.HashMap;
import java.util.Map;

/** The JavaScript heap of a page's workers, of which the page itself can learn nothing. */
final class WorkerHeap {
    private static final String QUESTION = "{\"id\":1,\"method\":\"Runtime.getHeapUsage\"}";

    private final CDPSession session;
    private final Map<String, Double> used = new HashMap<>();

    WorkerHeap(Page page) {
        session = page.context().newCDPSession(page);
        session.on("Target.attachedToTarget", event -> {
            if (event.getAsJsonObject("targetInfo").get("type").getAsString().equals("worker")) {
                used.put(event.get("sessionId").getAsString(), 0.0);
            }
        });
        session.on(
                "Target.detachedFromTarget",
                event -> used.remove(event.get("sessionId").getAsString()));
        session.on("Target.receivedMessageFromTarget", this::take);
        JsonObject wanted = new JsonObject();
        wanted.addProperty("autoAttach", true);
        wanted.addProperty("waitForDebuggerOnStart", false);
        wanted.addProperty("flatten", false);
        session.send("Target.setAutoAttach", wanted);
    }

    /** How many bytes they had when they last answered, buffers included; asks them again. */
    double used() {
        for (String worker : used.keySet().toArray(String[]::new)) {
            JsonObject message = new JsonObject();
            message.addProperty("sessionId", worker);
            message.addProperty("message", QUESTION);
            ask(worker, message);
        }
        return used.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    void close() {
        session.detach();
    }

    private void ask(String worker, JsonObject message) {
        try {
            session.send("Target.sendMessageToTarget", message);
        } catch (PlaywrightException e) {
            used.remove(worker); // it has ended meanwhile
        }
    }

    private void take(JsonObject event) {
        JsonObject answer =
                JsonParser.parseString(event.get("message").getAsString()).getAsJsonObject();
        if (answer.has("result")) {
            JsonObject usage = answer.getAsJsonObject("result");
            used.replace(
                    event.get("sessionId").getAsString(),
                    usage.get("usedSize").getAsDouble()
                            + usage.get("backingStorageSize").getAsDouble());
        }
    }
}
