package litechat.e2e;

import com.microsoft.playwright.Playwright;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one driver process of this JVM, since each takes seconds to start; it is used by one thread at a time. */
final class PlaywrightDriver {

    private static @Nullable Playwright playwright;

    private PlaywrightDriver() {}

    static synchronized Playwright get() {
        if (playwright == null) {
            // Without this it downloads three browsers of its own at its first start.
            Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            Playwright started = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "close Playwright"));
            playwright = started;
        }
        return playwright;
    }
}
