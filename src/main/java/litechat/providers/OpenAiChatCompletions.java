package litechat.providers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import org.jspecify.annotations.Nullable;

/** OpenAI's chat completions, streamed as server-sent events, as many servers speak them. */
public final class OpenAiChatCompletions implements ChatProtocol, ConnectionTest {
    private final Http http;

    public OpenAiChatCompletions(Http http) {
        this.http = http;
    }

    @Override
    public AnswerEnd answer(Endpoint endpoint, ChatRequest request, AnswerListener listener, Stop stop) {
        OpenAiAnswer answer = new OpenAiAnswer(endpoint.name(), http, listener);
        Http.Response response = null;
        try {
            response = open(endpoint, request, stop);
            return response.mediaType().equals("application/json")
                    ? answer.whole(response)
                    : streamed(answer, response);
        } catch (Http.Stopped e) {
            return answer.stopped();
        } catch (Http.Unreachable e) {
            if (stop.isStopped()) {
                return answer.stopped();
            }
            if (response != null) {
                throw new ProviderException(endpoint.name(), 0, ProviderMessages.brokenOff(endpoint.name()));
            }
            throw new ProviderException(
                    endpoint.name(), 0, Reachability.explain(http, endpoint.url("/chat/completions")));
        }
    }

    /** A server whose answer is of no use has to hear that nobody listens any more. */
    private static AnswerEnd streamed(OpenAiAnswer answer, Http.Response response) {
        try {
            return answer.streamed(response);
        } catch (ProviderException e) {
            response.cancel();
            throw e;
        }
    }

    @Override
    public TestResult test(Endpoint endpoint, String model) {
        try {
            Http.Response response = http.send(endpoint.url("/models"), headers(endpoint, false), null, new Stop());
            int status = response.status();
            if (status == 401 || status == 403) {
                return new TestResult(false, ProviderMessages.wrongKey(endpoint.hasKey()));
            }
            if (status != 200) {
                response.cancel();
                return new TestResult(false, ProviderMessages.testStatus(status));
            }
            return models(response.text(), model);
        } catch (Http.Unreachable e) {
            return new TestResult(false, Reachability.explain(http, endpoint.url("/models")));
        }
    }

    private TestResult models(String body, String model) {
        List<String> names = new ArrayList<>();
        if (http.parse(body) instanceof Attributes answer && answer.get("data") instanceof List<?> models) {
            for (Object entry : models) {
                String id = entry instanceof Attributes attributes ? attributes.text("id") : null;
                if (id != null) {
                    names.add(id);
                }
            }
        }
        if (names.isEmpty() || model.isEmpty() || names.contains(model)) {
            return new TestResult(true, ProviderMessages.reachable(names.size()));
        }
        return new TestResult(true, ProviderMessages.reachableWithout(model, names));
    }

    private Http.Response open(Endpoint endpoint, ChatRequest request, Stop stop) {
        String body = http.write(body(request));
        Http.Response response = http.send(endpoint.url("/chat/completions"), headers(endpoint, true), body, stop);
        if (response.status() != 200) {
            throw refused(endpoint, response);
        }
        return response;
    }

    private ProviderException refused(Endpoint endpoint, Http.Response response) {
        String words = OpenAiAnswer.errorWords(http.parse(response.text()));
        return new ProviderException(
                endpoint.name(),
                response.status(),
                ProviderMessages.refused(endpoint.name(), response.status(), words));
    }

    private static Map<String, String> headers(Endpoint endpoint, boolean json) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (json) {
            headers.put("Content-Type", "application/json");
            headers.put("Accept", "text/event-stream");
        }
        if (endpoint.key() != null && endpoint.hasKey()) {
            headers.put("Authorization", "Bearer " + endpoint.key().reveal());
        }
        return headers;
    }

    private static Attributes body(ChatRequest request) {
        List<@Nullable Object> messages = new ArrayList<>();
        for (ChatMessage message : request.messages()) {
            messages.add(Attributes.of("role", message.role().word()).with("content", message.content()));
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("model", request.model());
        body.put("messages", messages);
        body.put("stream", true);
        body.put("stream_options", Attributes.of("include_usage", true));
        body.putAll(request.parameters().asMap());
        return Attributes.of(body);
    }
}
