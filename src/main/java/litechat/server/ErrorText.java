package litechat.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers every refused request with one plain sentence. */
final class ErrorText implements Request.Handler {

    private final SecurityHeaders securityHeaders;

    ErrorText(SecurityHeaders securityHeaders) {
        this.securityHeaders = securityHeaders;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (response.getStatus() == HttpStatus.NOT_MODIFIED_304) {
            callback.succeeded(); // comes this way too, and is no error
            return true;
        }
        // A request too broken to reach the handlers has had no headers set yet.
        securityHeaders.putOn(response.getHeaders());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        Content.Sink.write(response, true, sentence(request, response.getStatus()) + "\n", callback);
        return true;
    }

    private static String sentence(Request request, int status) {
        Object message = request.getAttribute(ErrorHandler.ERROR_MESSAGE);
        return switch (status) {
            case HttpStatus.MISDIRECTED_REQUEST_421, HttpStatus.METHOD_NOT_ALLOWED_405 -> String.valueOf(message);
            case HttpStatus.NOT_FOUND_404 -> Messages.NOT_FOUND;
            default -> Messages.REFUSED;
        };
    }
}
