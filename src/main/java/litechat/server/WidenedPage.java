package litechat.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The built page as it is served once further origins are allowed: its own policy names them too. */
final class WidenedPage {

    private static final Pattern PRECACHE_ENTRY = Pattern.compile("\\{[^{}]*\\burl\"?:\"index\\.html\"[^{}]*}");
    private static final Pattern REVISION = Pattern.compile("(\\brevision\"?:\")[^\"]*");
    private static final Pattern INTEGRITY = Pattern.compile("sha384-[^\"]*");

    /** The page that draws diagrams, in a frame of the other. */
    static final String FRAME = "diagram.html";

    private final Path page;
    private final Path frame;
    private final Path worker;
    private final Set<Origin> origins;

    WidenedPage(Path directory, Set<Origin> origins) {
        this.page = directory.resolve("index.html");
        this.frame = directory.resolve(FRAME);
        this.worker = directory.resolve("service-worker.js");
        this.origins = Set.copyOf(origins);
    }

    ContentSecurityPolicy policy() {
        return policyIn(read(page)).allowing(origins);
    }

    /** The policy of the page in the frame, or null if there is none. */
    @Nullable
    ContentSecurityPolicy framePolicy() {
        return Files.exists(frame) ? ContentSecurityPolicy.in(read(frame), frame) : null;
    }

    /** The page with the wider policy in its {@code <meta>}: of that and the header, browsers obey the stricter. */
    String html() {
        String html = read(page);
        ContentSecurityPolicy policy = policyIn(html);
        return policy.allowing(origins).replacing(policy, html);
    }

    boolean hasWorker() {
        return Files.exists(worker);
    }

    /** The service worker with the new page's hash: by the old one it would keep the page that it has cached. */
    String workerScript() {
        String script = read(worker);
        Matcher entry = PRECACHE_ENTRY.matcher(script);
        if (!entry.find() || !REVISION.matcher(entry.group()).find()) {
            throw new LocalServerException(Messages.workerKeepsOldPage(worker));
        }
        String hash = hash(html());
        String revised = REVISION.matcher(entry.group()).replaceFirst("$1" + hash);
        return script.replace(entry.group(), INTEGRITY.matcher(revised).replaceFirst("sha384-" + hash));
    }

    private ContentSecurityPolicy policyIn(String html) {
        return ContentSecurityPolicy.in(html, page);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new LocalServerException(Messages.unreadable(file, e.toString()), e);
        }
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-384");
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has SHA-384
        }
    }
}
