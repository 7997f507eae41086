package litechat.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import litechat.e2e.page.ChatPage;

/** Makes the README's pictures of the built page; the folder for them is the argument. */
public final class ReadmePictures {
    private static final String FRENCH = "How do the French say “good luck”?";
    private static final String SORT = "Sort these in one line of Java, please";
    private static final String ANSWER =
            """
            With a stream:

            ```java
            List<String> sorted = names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
            ```

            | method | order | result |
            |---|---|---|
            | `sorted()` | natural | new list |
            | `sort(null)` | natural | in place |

            Both keep equal elements in the order in which they came.
            """;

    private ReadmePictures() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            ChatPage page = stage.openConnected();
            page.tab().setViewportSize(1200, 800);
            ask(stage, page, FRENCH, "They say **“bonne chance”**.");
            page.tab().locator("[data-ref=new-chat]").click();
            ask(stage, page, SORT, ANSWER);
            page.tab().locator(".toast [data-ref=dismiss]").first().click();
            take(page, folder.resolve("conversation-light.png"), ColorScheme.LIGHT);
            take(page, folder.resolve("conversation-dark.png"), ColorScheme.DARK);
        }
        System.exit(0); // the browser is kept for the next stage, and would keep this program
    }

    private static void ask(Stage stage, ChatPage page, String question, String answer) {
        stage.model().answer(Script.saying(answer));
        page.composer().input().fill(question);
        page.composer().send().click();
        page.turn(0).awaitStatus("completed");
    }

    private static void take(ChatPage page, Path file, ColorScheme scheme) {
        page.tab().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.tab().screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
