package litechat.providers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An answer to {@link JdkHttp} on its way, read by a thread of its own so that nobody waits longer than he wants. */
final class JdkResponse implements Http.Response {
    /** Some bytes, or the end: with what broke the connection, or without. */
    private record Arrival(@Nullable ByteBuffer bytes, @Nullable IOException failure) {}

    private final HttpResponse<InputStream> head;
    private final Stop stop;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private byte[] begun = {};
    private boolean ended;

    JdkResponse(HttpResponse<InputStream> head, Stop stop) {
        this.head = head;
        this.stop = stop;
        Thread reader = new Thread(this::readAll, "body of a test's answer");
        reader.setDaemon(true);
        reader.start();
    }

    private void readAll() {
        byte[] buffer = new byte[8192];
        try {
            for (int count = head.body().read(buffer);
                    count >= 0;
                    count = head.body().read(buffer)) {
                arrivals.add(new Arrival(ByteBuffer.wrap(Arrays.copyOf(buffer, count)), null));
            }
            arrivals.add(new Arrival(null, null));
        } catch (IOException e) {
            arrivals.add(new Arrival(null, e));
        }
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
    public @Nullable String header(String name) {
        return head.headers().firstValue(name).orElse(null);
    }

    @Override
    public @Nullable String read(int patienceMillis) {
        if (ended) {
            return null;
        }
        Arrival arrival;
        try {
            arrival = arrivals.poll(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (arrival == null) {
            throw new Http.Silent();
        }
        if (arrival.failure() != null || stop.isStopped()) {
            throw JdkHttp.failure(arrival.failure(), stop);
        }
        ByteBuffer bytes = arrival.bytes();
        ended = bytes == null;
        return decoded(bytes == null ? ByteBuffer.allocate(0) : bytes);
    }

    private String decoded(ByteBuffer bytes) {
        ByteBuffer in = ByteBuffer.allocate(begun.length + bytes.remaining());
        in.put(begun).put(bytes).flip();
        CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
        decoder.reset();
        decoder.decode(in, out, ended);
        begun = new byte[in.remaining()];
        in.get(begun);
        return out.flip().toString();
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
