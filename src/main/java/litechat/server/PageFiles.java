package litechat.server;

import java.nio.file.Path;
import org.eclipse.jetty.http.CompressedContentFormat;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.http.content.PreCompressedHttpContentFactory;
import org.eclipse.jetty.http.content.ResourceHttpContentFactory;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** The files of the built page, with the media types that browsers expect. */
final class PageFiles extends ResourceHandler {

    PageFiles(Path directory) {
        setBaseResource(ResourceFactory.of(this).newResource(directory));
        setDirAllowed(false);
        setEtags(true);
        setPrecompressedFormats(CompressedContentFormat.BR, CompressedContentFormat.GZIP);
    }

    /** Sets what Jetty's own table lacks or leaves without a character set. */
    static void addMediaTypes(ContextHandler context) {
        MimeTypes.Mutable types = context.getMimeTypes();
        types.addMimeMapping("html", "text/html;charset=utf-8");
        types.addMimeMapping("css", "text/css;charset=utf-8");
        types.addMimeMapping("js", "text/javascript;charset=utf-8");
        types.addMimeMapping("mjs", "text/javascript;charset=utf-8");
        types.addMimeMapping("txt", "text/plain;charset=utf-8");
        types.addMimeMapping("map", "application/json");
        types.addMimeMapping("webmanifest", "application/manifest+json");
    }

    @Override
    protected HttpContent.Factory newHttpContentFactory(ByteBufferPool.Sized buffers) {
        // Jetty's own chain also maps files into memory and remembers them for a second: a build that writes the files
        // anew while the server runs would be served stale, or cut short under the map.
        return new PreCompressedHttpContentFactory(
                new ResourceHttpContentFactory(getBaseResource(), getMimeTypes(), buffers), getPrecompressedFormats());
    }
}
