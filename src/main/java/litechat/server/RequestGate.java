package litechat.server;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets through what a browser on this computer asks of the page's files, and refuses the rest. */
final class RequestGate extends Handler.Wrapper {

    private static final int HTTP_PORT = 80;

    private volatile Set<String> hosts = Set.of();
    private volatile String address = "";

    RequestGate(Handler next) {
        super(next);
    }

    /** Sets the port that requests have to name. */
    void answerOn(int port) {
        String suffix = port == HTTP_PORT ? "" : ":" + port;
        hosts = Set.of("localhost" + suffix, "127.0.0.1" + suffix, "[::1]" + suffix);
        address = "http://localhost" + suffix;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String host = request.getHeaders().get(HttpHeader.HOST);
        // A site elsewhere can point its own name at 127.0.0.1 and so read what is here; its name gives it away.
        if (host == null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
            Response.writeError(
                    request, response, callback, HttpStatus.MISDIRECTED_REQUEST_421, Messages.wrongHost(address));
            return true;
        }
        if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            Response.writeError(
                    request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, Messages.METHOD_NOT_ALLOWED);
            return true;
        }
        if (Request.getPathInContext(request).contains("/.")) {
            Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            return true;
        }
        return super.handle(request, response, callback);
    }
}
