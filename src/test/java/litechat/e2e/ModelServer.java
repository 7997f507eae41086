package litechat.e2e;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** A real server on this computer that speaks each of the protocols, and says what the test has written for it. */
public final class ModelServer implements AutoCloseable {

    static final String CHAT = "/v1/chat/completions";
    static final String MODELS = "/v1/models";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Server server = new Server(new QueuedThreadPool(64));
    private final ServerConnector connector;
    private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();
    private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<ReceivedRequest> chats = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<ReceivedRequest> departures = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean cors = true;
    private volatile @Nullable String key;
    private volatile boolean arePriced;
    private volatile List<String> models = List.of("test-model");

    private ModelServer() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new ModelServerHandler(this));
        server.setStopTimeout(0);
    }

    public static ModelServer start() {
        ModelServer model = new ModelServer();
        try {
            model.server.start();
        } catch (Exception e) {
            throw new IllegalStateException("The model server does not start", e);
        }
        return model;
    }

    /** What a user enters as the provider's address. */
    public String baseUrl() {
        return baseUrl("openai-compatible");
    }

    /** The same for a provider of another type. */
    public String baseUrl(String type) {
        String origin = "http://127.0.0.1:" + connector.getLocalPort();
        return switch (type) {
            case "ollama" -> origin;
            case "google" -> origin + "/v1beta";
            default -> origin + "/v1";
        };
    }

    /** Answers the next chat completions with {@code next}, one each, in this order. */
    public ModelServer answer(Script... next) {
        scripts.addAll(List.of(next));
        return this;
    }

    /** Leaves out every CORS header and refuses preflights, as servers do that were not made for browsers. */
    public ModelServer withoutCors() {
        cors = false;
        return this;
    }

    /** Refuses every request that does not carry {@code required} as its bearer token. */
    public ModelServer requireKey(String required) {
        key = required;
        return this;
    }

    public ModelServer offer(String... names) {
        models = List.of(names);
        return this;
    }

    /** Offers models with a context of 8,192 tokens that cost 3 and 15 dollars for a million tokens, as OpenRouter tells it. */
    public ModelServer offerPriced(String... names) {
        arePriced = true;
        return offer(names);
    }

    boolean arePriced() {
        return arePriced;
    }

    /** Every request so far, preflights included. */
    public List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    public List<ReceivedRequest> requests(String method, String path) {
        return requests.stream()
                .filter(request ->
                        request.method().equals(method) && request.path().equals(path))
                .toList();
    }

    /** The next chat completion that nobody has taken yet; waits for it. */
    public ReceivedRequest takeChat() throws InterruptedException {
        return take(chats, "No chat completion was asked for");
    }

    /** The next request whose client has left in the middle of the answer; waits for it. */
    public ReceivedRequest takeDeparture() throws InterruptedException {
        return take(departures, "No client left in the middle of an answer");
    }

    private static ReceivedRequest take(LinkedBlockingQueue<ReceivedRequest> queue, String failure)
            throws InterruptedException {
        ReceivedRequest request = queue.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError(failure + " within " + PATIENCE);
        }
        return request;
    }

    void received(ReceivedRequest request) {
        requests.add(request);
        if (isChat(request)) {
            chats.add(request);
        }
    }

    void departed(ReceivedRequest request) {
        departures.add(request);
    }

    /** Whether an answer of a model is asked for, in any protocol. */
    static boolean isChat(ReceivedRequest request) {
        String path = request.path();
        return request.method().equals("POST")
                && (path.equals(CHAT)
                        || path.equals("/v1/messages")
                        || path.equals("/api/chat")
                        || path.matches("/v1beta/models/[^/]+:streamGenerateContent\\?alt=sse"));
    }

    /** Whether a request carries the key, in the way of its protocol. */
    boolean allows(ReceivedRequest request) {
        if (key == null) {
            return true;
        }
        if (request.path().startsWith("/v1beta/")) {
            return key.equals(request.header("x-goog-api-key"));
        }
        return request.header("anthropic-version") != null
                ? key.equals(request.header("x-api-key"))
                : ("Bearer " + key).equals(request.header("authorization"));
    }

    boolean hasCors() {
        return cors;
    }

    List<String> models() {
        return models;
    }

    /** The script for the next answer, or one that makes the forgetful test fail. */
    Script nextScript() {
        Script script = scripts.poll();
        return script != null ? script : Script.error(500, "The test has written no answer for this.", "test", null);
    }

    /** Waits for {@code duration} or until the server is closed. */
    void pause(Duration duration) throws InterruptedException {
        if (closed.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("The model server was closed");
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The model server does not stop", e);
        }
    }
}
