package litechat.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Notes all that a browser says and asks for, so that a test can demand that none of it was bad. */
final class Watch {
    private static final String TELL_VIOLATIONS =
            """
            addEventListener('securitypolicyviolation', event => console.error('Against the policy: '
                + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
            """;

    private final List<String> words = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Set<String> origins = new ConcurrentSkipListSet<>();
    private final List<Pattern> expected = new CopyOnWriteArrayList<>();

    void over(BrowserContext context) {
        context.addInitScript(TELL_VIOLATIONS);
        context.onConsoleMessage(message -> words.add(said(message)));
        context.onWebError(error -> words.add("uncaught: " + error.error()));
        context.onRequest(request -> requests.add(request.url()));
    }

    private static String said(ConsoleMessage message) {
        return message.type() + ": " + message.text() + " (" + message.location() + ")";
    }

    /** The page may ask this server. */
    void allow(String address) {
        origins.add(address.replaceFirst("(?<=[^:/])/.*", ""));
    }

    /** The browser may say this, since the test makes it happen. */
    void expect(String regex) {
        expected.add(Pattern.compile(regex));
    }

    /** The page may say that its database is gone: what it was just looking for by itself cannot be found then. */
    void expectLostConnections() {
        expect("The connection to the database was lost|The database of this page was deleted");
    }

    List<String> words() {
        return List.copyOf(words);
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Fails if the browser complained, or asked anybody but the servers that it may ask. */
    void assertNothingBad() {
        assertEquals(
                List.of(),
                words.stream()
                        .filter(word -> word.matches("(?s)(error|warning|uncaught).*"))
                        .filter(word -> expected.stream()
                                .noneMatch(known -> known.matcher(word).find()))
                        .toList(),
                "what the browser complained of");
        assertEquals(
                List.of(),
                requests.stream()
                        .filter(url -> !url.matches("(?s)(data|blob|about):.*"))
                        .filter(url -> origins.stream().noneMatch(origin -> url.startsWith(origin + "/")))
                        .toList(),
                "what was asked of others");
    }
}
