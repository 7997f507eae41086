package litechat.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers for the two files that differ once further origins are allowed; they are never served compressed. */
final class WidenedPageHandler extends Handler.Wrapper {

    private final WidenedPage page;

    WidenedPageHandler(WidenedPage page, Handler next) {
        super(next);
        this.page = page;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        switch (Request.getPathInContext(request)) {
            case "/", "/index.html" -> answer(page.html(), "text/html;charset=utf-8", request, response, callback);
            case "/service-worker.js" -> {
                if (!page.hasWorker()) {
                    return super.handle(request, response, callback);
                }
                answer(page.workerScript(), "text/javascript;charset=utf-8", request, response, callback);
            }
            default -> {
                return super.handle(request, response, callback);
            }
        }
        return true;
    }

    private static void answer(String text, String type, Request request, Response response, Callback callback) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        String etag = "\"widened-" + bytes.length + "-" + checksum.getValue() + "\"";
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.ETAG, etag);
        List<String> known = request.getHeaders().getCSV(HttpHeader.IF_NONE_MATCH, true);
        if (known.contains(etag) || known.contains("W/" + etag)) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            callback.succeeded();
            return;
        }
        headers.put(HttpHeader.CONTENT_TYPE, type);
        headers.put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }
}
