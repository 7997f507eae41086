package litechat.providers;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server whose answer comes in exactly these pieces, without any connection. */
final class Pieces implements Http {
    private final String mediaType;
    private final List<String> pieces;
    final List<String> asked = new ArrayList<>();

    Pieces(String mediaType, String... pieces) {
        this.mediaType = mediaType;
        this.pieces = List.of(pieces);
    }

    @Override
    public Response send(
            String url, Map<String, String> headers, @Nullable String body, int patienceMillis, Stop stop) {
        asked.add(url);
        Iterator<String> rest = pieces.iterator();
        return new Response() {
            @Override
            public int status() {
                return 200;
            }

            @Override
            public String mediaType() {
                return mediaType;
            }

            @Override
            public @Nullable String header(String name) {
                return null;
            }

            @Override
            public @Nullable String read(int patience) {
                return rest.hasNext() ? rest.next() : null;
            }

            @Override
            public void cancel() {}
        };
    }

    @Override
    public boolean answersAtAll(String url, int patienceMillis, Stop stop) {
        asked.add(url);
        return true;
    }

    @Override
    public boolean isAllowed(String url) {
        return true;
    }

    @Override
    public String pageOrigin() {
        return JdkHttp.PAGE;
    }

    @Override
    public void pause(int millis, Stop stop) {}

    @Override
    public double now() {
        return JdkHttp.NOW;
    }

    @Override
    public @Nullable Object parse(String json) {
        return PlainJson.parse(json);
    }

    @Override
    public String write(Object value) {
        return PlainJson.write(value);
    }
}
