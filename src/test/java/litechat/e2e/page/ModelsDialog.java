package litechat.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The dialog in which models are searched and chosen. */
public final class ModelsDialog {
    private static final String DIALOG = ".models-dialog";

    private final ChatPage page;

    ModelsDialog(ChatPage page) {
        this.page = page;
    }

    public Locator dialog() {
        return page.tab().locator(DIALOG);
    }

    public Locator part(String ref) {
        return page.part(DIALOG, ref);
    }

    /** Opens it from the head of the chat. */
    public ModelsDialog open() {
        page.part(".chat-header", "model").selectOption("?");
        assertThat(dialog()).isVisible();
        return this;
    }

    public Locator names() {
        return page.tab().locator(DIALOG + " .models-item [data-ref=name]");
    }

    /** The row of the model with this name. */
    public Locator row(String name) {
        return page.tab()
                .locator(DIALOG + " .models-item")
                .filter(new Locator.FilterOptions()
                        .setHas(page.tab()
                                .locator("[data-ref=name]")
                                .filter(new Locator.FilterOptions().setHasText(name))));
    }

    public void close() {
        part("close").click();
        assertThat(dialog()).isHidden();
    }
}
