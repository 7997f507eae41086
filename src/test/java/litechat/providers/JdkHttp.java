package litechat.providers;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Real HTTP through the JDK's client, with a browser's two refusals: what the page's policy forbids is not asked, and
 * what a server does not share with other origins is not read. Pauses are noted and take no time.
 */
final class JdkHttp implements Http {
    static final String PAGE = "https://chat.example";
    static final double NOW = 1_750_000_000_000.0;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final List<Integer> pauses = new ArrayList<>();
    private final String policy;

    JdkHttp(String policy) {
        this.policy = policy;
    }

    @Override
    public Response send(
            String url, Map<String, String> headers, @Nullable String body, int patienceMillis, Stop stop) {
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
            HttpResponse<InputStream> head = answer.get(patienceMillis, TimeUnit.MILLISECONDS);
            if (head.headers().firstValue("access-control-allow-origin").isEmpty()) {
                head.body().close();
                throw new Unreachable("Failed to fetch");
            }
            JdkResponse read = new JdkResponse(head, stop);
            stop.onStop(read::cancel);
            return read;
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new Silent();
        } catch (ExecutionException | CancellationException | IOException e) {
            throw failure(e, stop);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean answersAtAll(String url, int patienceMillis, Stop stop) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        CompletableFuture<?> answer = CLIENT.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        stop.onStop(() -> answer.cancel(true));
        boolean answered = true;
        try {
            answer.get(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            answer.cancel(true);
            answered = false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (stop.isStopped()) {
            throw new Stopped();
        }
        return answered;
    }

    @Override
    public boolean isAllowed(String url) {
        return ConnectPolicy.allows(policy, url);
    }

    @Override
    public String pageOrigin() {
        return PAGE;
    }

    @Override
    public void pause(int millis, Stop stop) {
        pauses.add(millis);
        if (stop.isStopped()) {
            throw new Stopped();
        }
    }

    @Override
    public double now() {
        return NOW;
    }

    @Override
    public @Nullable Object parse(String json) {
        return PlainJson.parse(json);
    }

    @Override
    public String write(Object value) {
        return PlainJson.write(value);
    }

    static RuntimeException failure(@Nullable Exception cause, Stop stop) {
        return stop.isStopped() ? new Stopped() : new Unreachable(cause == null ? null : cause.getMessage());
    }
}
