package litechat.server;

import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells browsers to keep files whose name holds their content's hash, and to ask again for all others. */
final class CacheHeaders extends Handler.Wrapper {

    // The bundler's hashes are eight characters of base 32; other tools write eight or more hexadecimal digits.
    private static final Pattern HASHED = Pattern.compile("/assets/.*[-.]([A-Z2-7]{8}|[0-9a-f]{8,})\\.[^/]+");

    CacheHeaders(Handler next) {
        super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean hashed = HASHED.matcher(Request.getPathInContext(request)).matches();
        response.getHeaders()
                .put(HttpHeader.CACHE_CONTROL, hashed ? "public, max-age=31536000, immutable" : "no-cache");
        // The file handler leaves this out of its 304 answers.
        response.getHeaders().put(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString());
        return super.handle(request, response, callback);
    }
}
