package litechat.server;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A running web server that gives the built page to browsers on this computer, and to nobody else. */
public final class LocalServer implements AutoCloseable {

    // Held here, because the logging system forgets the level of a logger that nobody refers to.
    private static final Logger JETTY_LOG = Logger.getLogger("org.eclipse.jetty");

    private static final int THREADS = 16;
    private static final int FIRST_OPEN_PORT = 1024; // a lower one may be refused for want of privilege

    private final Server server;
    private final int port;

    private LocalServer(Server server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Serves {@code directory} on {@code port}; 0 takes any free port. */
    public static LocalServer start(Path directory, int port) {
        return start(directory, port, Set.of());
    }

    /** Serves {@code directory} on {@code port}, and lets the page connect to {@code allowed} as well. */
    public static LocalServer start(Path directory, int port, Set<Origin> allowed) {
        JETTY_LOG.setLevel(Level.WARNING);
        Path site = siteIn(directory);
        WidenedPage page = new WidenedPage(site, allowed);
        SecurityHeaders securityHeaders = new SecurityHeaders(page.policy(), page.framePolicy());
        Handler files = new PageFiles(site);
        if (!allowed.isEmpty()) {
            if (page.hasWorker()) {
                page.workerScript(); // says at once, rather than at the first request, what is wrong with it
            }
            files = new WidenedPageHandler(page, files);
        }
        // A context refuses symbolic links that lead out of the directory.
        ContextHandler context = new ContextHandler(new CacheHeaders(files), "/");
        PageFiles.addMediaTypes(context);
        RequestGate gate = new RequestGate(context);

        Server server = new Server(new QueuedThreadPool(THREADS));
        server.setHandler(gate);
        server.setErrorHandler(new ErrorText(securityHeaders));
        server.setStopAtShutdown(true);
        ServerConnector connector = connector(server, port, securityHeaders);
        listen(server, connector, port);
        gate.answerOn(connector.getLocalPort());
        return new LocalServer(server, connector.getLocalPort());
    }

    private static Path siteIn(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new LocalServerException(Messages.noSuchDirectory(directory));
        }
        if (!Files.isRegularFile(directory.resolve("index.html"))) {
            throw new LocalServerException(Messages.noPage(directory));
        }
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            throw new LocalServerException(Messages.unreadable(directory, e.toString()), e);
        }
    }

    private static ServerConnector connector(Server server, int port, SecurityHeaders securityHeaders) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.addCustomizer((request, headers) -> {
            securityHeaders.putOn(headers, request.getHttpURI().getPath());
            return request;
        });
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        return connector;
    }

    private static void listen(Server server, ServerConnector connector, int port) {
        try {
            connector.open();
        } catch (IOException e) {
            String sentence = e.getCause() instanceof BindException && port >= FIRST_OPEN_PORT
                    ? Messages.portTaken(port)
                    : Messages.cannotListen(port, String.valueOf(e.getCause()));
            throw new LocalServerException(sentence, e);
        }
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("The web server does not start", e);
        }
    }

    /** The address to open in a browser. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Waits until the server is stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The web server does not stop", e);
        }
    }
}
