package litechat.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A directory of files like those that the build writes. */
record BuiltSite(Path directory) {

    static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self' https: http://localhost:*; base-uri 'none'";
    static final String PAGE = "<!doctype html><html lang=\"en\"><head>"
            + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">"
            + "<title>Grüße</title></head></html>";
    static final String WORKER = "precache([{url:\"a.js\",revision:null,integrity:\"sha384-a\"},"
            + "{url:\"index.html\",revision:\"%s\",integrity:\"sha384-%s\"},{url:\"b.js\",revision:\"b\"}]);";
    static final String SCRIPT = "assets/main-ABCD2345.js";

    static BuiltSite in(Path directory) {
        BuiltSite site = new BuiltSite(directory);
        site.compressed("index.html", PAGE);
        site.compressed(SCRIPT, "export const greeting = 'Grüße';");
        site.compressed("service-worker.js", WORKER.formatted("built", "built"));
        site.write("manifest.webmanifest", "{}");
        site.write("data.json", "{}");
        site.write("module.mjs", "export {};");
        site.write("assets/main-ABCD2345.js.map", "{}");
        site.write("assets/settings-view.css", "p{}");
        site.write("icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        site.write("icon.png", "png");
        site.write("font.woff2", "font");
        site.write(".env", "secret");
        site.write(".git/config", "secret");
        return site;
    }

    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void compressed(String name, String text) {
        write(name, text);
        write(name + ".gz", gzip(text));
        // Any bytes will do, since the server does not look into them and no client here unpacks them.
        write(name + ".br", "brotli of " + name);
    }

    private Path write(String name, byte[] bytes) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
