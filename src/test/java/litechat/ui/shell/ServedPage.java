package litechat.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import litechat.server.LocalServer;
import org.htmlunit.SilentCssErrorHandler;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomDocumentFragment;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTemplate;

/** The built page on its own server, opened in HtmlUnit. */
final class ServedPage implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final LocalServer server = LocalServer.start(Path.of("target/webapp"), 0);
    private final WebClient browser = new WebClient();
    private final HtmlPage page;

    ServedPage(boolean withScripts) {
        browser.getOptions().setJavaScriptEnabled(withScripts);
        browser.setCssErrorHandler(new SilentCssErrorHandler());
        try {
            page = browser.getPage(server.address().toURL());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        browser.waitForBackgroundJavaScript(1000);
    }

    HtmlPage page() {
        return page;
    }

    /** Every element, those in templates among them. */
    List<DomElement> elements() {
        List<DomElement> elements = new ArrayList<>();
        collect(page, elements);
        return elements;
    }

    private static void collect(DomNode node, List<DomElement> into) {
        for (DomNode child : node.getChildren()) {
            if (child instanceof DomElement element) {
                into.add(element);
            }
            collect(child, into);
            if (child instanceof HtmlTemplate template) {
                DomDocumentFragment content = template.getContent();
                collect(content, into);
            }
        }
    }

    HttpResponse<byte[]> get(String address) {
        try {
            URI uri = server.address().resolve("/").resolve(address);
            return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String text(String address) {
        return new String(get(address).body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        browser.close();
        server.close();
    }
}
