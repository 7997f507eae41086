package litechat.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The dialog for model servers. */
public final class ProviderSettings {
    private static final String DIALOG = ".provider-settings";

    private final ChatPage page;

    ProviderSettings(ChatPage page) {
        this.page = page;
    }

    public Locator dialog() {
        return page.tab().locator(DIALOG);
    }

    public Locator field(String ref) {
        return page.part(DIALOG, ref);
    }

    public ProviderSettings open() {
        page.part(".sidebar", "open-providers").click();
        assertThat(dialog()).isVisible();
        return this;
    }

    /** Chooses a kind of server, which fills in what is known of it. */
    public ProviderSettings choose(String type) {
        field("type").selectOption(type);
        return this;
    }

    public ProviderSettings fill(String name, String baseUrl, String model, String key) {
        field("name").fill(name);
        field("base-url").fill(baseUrl);
        field("model").fill(model);
        field("key").fill(key);
        return this;
    }

    /** Tests what the form says, and returns the sentence that comes back. */
    public String test() {
        field("test").click();
        assertThat(field("result")).hasAttribute("data-result", java.util.regex.Pattern.compile("reachable|failed"));
        return field("result").textContent();
    }

    public void save() {
        field("save").click();
        assertThat(dialog()).isHidden();
    }

    public void close() {
        field("close").click();
        assertThat(dialog()).isHidden();
    }

    /** Sets up a server and waits until its model is the one that answers. */
    public void connect(String name, String baseUrl, String model, String key) {
        open().fill(name, baseUrl, model, key).save();
        assertThat(page.part(".chat-header", "model").locator("option:checked")).hasText(model);
    }
}
