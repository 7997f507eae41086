package litechat.providers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Real HTTP through the JDK's client, with a browser's two refusals: what the page's policy forbids is not asked, and
 * what a server does not share with other origins is not read.
 */
final class JdkHttp implements Http {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String policy;

    JdkHttp(String policy) {
        this.policy = policy;
    }

    @Override
    public Response send(String url, Map<String, String> headers, @Nullable String body, Stop stop) {
        if (!isAllowed(url)) {
            throw new Unreachable("Failed to fetch");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        headers.forEach(request::header);
        if (body != null) {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        CompletableFuture<HttpResponse<InputStream>> answer =
                CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        stop.onStop(() -> answer.cancel(true));
        try {
            HttpResponse<InputStream> head = answer.join();
            if (head.headers().firstValue("access-control-allow-origin").isEmpty()) {
                head.body().close();
                throw new Unreachable("Failed to fetch");
            }
            Answer read = new Answer(head, stop);
            stop.onStop(read::cancel);
            return read;
        } catch (CompletionException | CancellationException | IOException e) {
            throw failure(e, stop);
        }
    }

    @Override
    public boolean answersAtAll(String url) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
            CLIENT.send(request, HttpResponse.BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean isAllowed(String url) {
        return ConnectPolicy.allows(policy, url);
    }

    @Override
    public @Nullable Object parse(String json) {
        return PlainJson.parse(json);
    }

    @Override
    public String write(Object value) {
        return PlainJson.write(value);
    }

    private static RuntimeException failure(Exception cause, Stop stop) {
        return stop.isStopped() ? new Stopped() : new Unreachable(cause.getMessage());
    }

    /** An answer on its way. */
    private static final class Answer implements Response {
        private final HttpResponse<InputStream> head;
        private final ServerSentEvents events;
        private final Stop stop;

        Answer(HttpResponse<InputStream> head, Stop stop) {
            this.head = head;
            this.stop = stop;
            events = new ServerSentEvents(head.body());
        }

        @Override
        public int status() {
            return head.statusCode();
        }

        @Override
        public String mediaType() {
            String type = head.headers().firstValue("content-type").orElse("").toLowerCase(Locale.ROOT);
            return type.split(";", 2)[0].strip();
        }

        @Override
        public String text() {
            try {
                return new String(head.body().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw failure(e, stop);
            }
        }

        @Override
        public @Nullable String nextEvent() {
            try {
                String data = events.next();
                if (data == null && stop.isStopped()) {
                    throw new Stopped();
                }
                return data;
            } catch (IOException e) {
                throw failure(e, stop);
            }
        }

        @Override
        public void cancel() {
            try {
                head.body().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
