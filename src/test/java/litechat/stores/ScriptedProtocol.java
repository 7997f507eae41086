package litechat.stores;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import litechat.events.Threads;
import litechat.providers.AnswerEnd;
import litechat.providers.AnswerListener;
import litechat.providers.ChatProtocol;
import litechat.providers.ChatRequest;
import litechat.providers.ConnectionTest;
import litechat.providers.EgressGate;
import litechat.providers.Endpoint;
import litechat.providers.ModelCatalogue;
import litechat.providers.ProviderException;
import litechat.providers.SavedServer;
import litechat.providers.Stop;
import litechat.providers.TestResult;
import org.jspecify.annotations.Nullable;

/** A protocol whose answers come piece by piece at the times that the test has written. */
final class ScriptedProtocol implements ChatProtocol, ConnectionTest, ModelCatalogue {
    private static final int STEP_MILLIS = 10;

    private final Threads threads;
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<String> questions = new ArrayList<>();
    private final List<Attributes> parameters = new ArrayList<>();
    private final List<ChatRequest> requests = new ArrayList<>();
    private final List<Endpoint> endpoints = new ArrayList<>();
    private TestResult testResult = new TestResult(true, "Reachable.");

    ScriptedProtocol(Threads threads) {
        this.threads = threads;
    }

    private record Thought(String text) {}

    private record Notice(@Nullable String sentence) {}

    /** One answer: pieces and pauses, then an end. */
    static final class Answer {
        private final List<Object> steps = new ArrayList<>();

        Answer piece(String text) {
            steps.add(text);
            return this;
        }

        Answer thought(String text) {
            steps.add(new Thought(text));
            return this;
        }

        Answer notice(@Nullable String sentence) {
            steps.add(new Notice(sentence));
            return this;
        }

        Answer pause(int millis) {
            steps.add(millis);
            return this;
        }

        Answer usage(double promptTokens, double completionTokens) {
            steps.add(new AnswerEnd(
                    false,
                    "stop",
                    Attributes.of("promptTokens", promptTokens)
                            .with("completionTokens", completionTokens)
                            .with("totalTokens", promptTokens + completionTokens)));
            return this;
        }

        Answer failure(RuntimeException failure) {
            steps.add(failure);
            return this;
        }

        Answer refusal(String sentence) {
            return failure(new ProviderException("Test server", 500, sentence));
        }
    }

    Answer next() {
        Answer answer = new Answer();
        answers.add(answer);
        return answer;
    }

    void testResult(TestResult result) {
        testResult = result;
    }

    /** What was asked: all messages of each request, joined. */
    List<String> questions() {
        return questions;
    }

    /** What else was asked for in each request. */
    List<Attributes> parameters() {
        return parameters;
    }

    /** What was asked. */
    List<ChatRequest> requests() {
        return requests;
    }

    List<Endpoint> endpoints() {
        return endpoints;
    }

    @Override
    public AnswerEnd answer(SavedServer server, ChatRequest request, AnswerListener listener, Stop stop) {
        endpoints.add(EgressGate.admit(server));
        parameters.add(request.parameters());
        requests.add(request);
        questions.add(request.model() + " | "
                + String.join(
                        " | ",
                        request.messages().stream().map(ChatMessage::content).toList()));
        Answer answer = answers.remove();
        for (Object step : answer.steps) {
            if (stop.isStopped()) {
                return new AnswerEnd(true, null, Attributes.NONE);
            }
            if (step instanceof String piece) {
                listener.text(piece);
            } else if (step instanceof Thought thought) {
                listener.reasoning(thought.text());
            } else if (step instanceof Notice notice) {
                listener.notice(notice.sentence());
            } else if (step instanceof Integer millis) {
                pause(millis, stop);
            } else if (step instanceof AnswerEnd end) {
                return end;
            } else if (step instanceof RuntimeException failure) {
                throw failure;
            }
        }
        return new AnswerEnd(stop.isStopped(), null, Attributes.NONE);
    }

    private void pause(int millis, Stop stop) {
        for (int passed = 0; passed < millis && !stop.isStopped(); passed += STEP_MILLIS) {
            threads.sleep(STEP_MILLIS);
        }
    }

    @Override
    public TestResult test(Endpoint endpoint, String model) {
        endpoints.add(endpoint);
        return testResult;
    }

    /** What is done while a catalogue is fetched. */
    interface Fetch {
        List<@Nullable Object> models(SavedServer server);
    }

    private Fetch fetch = server -> List.of();

    void catalogue(Fetch next) {
        fetch = next;
    }

    @Override
    public List<@Nullable Object> fetch(SavedServer server, Stop stop) {
        return fetch.models(server);
    }
}
