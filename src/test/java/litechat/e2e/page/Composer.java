package litechat.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Where questions are written, sent and stopped. */
public final class Composer {
    private final ChatPage page;

    Composer(ChatPage page) {
        this.page = page;
    }

    public Locator input() {
        return page.part(".composer", "input");
    }

    public Locator send() {
        return page.part(".composer", "send");
    }

    public Locator stop() {
        return page.part(".composer", "stop");
    }

    /** The button that opens the choice of rules and tags. */
    public Locator rules() {
        return page.part(".composer", "rules");
    }

    /** The box of a rule or a tag, with what stands beside it. */
    public Locator box(String text) {
        return page.tab().locator(".rule-chooser").getByLabel(text, new Locator.GetByLabelOptions().setExact(true));
    }

    /** Waits for what the field can do beyond text, which is loaded when the browser has nothing else to do. */
    public void awaitExtras() {
        assertThat(input()).hasAttribute("aria-autocomplete", "list");
    }

    /** Presses the key that brings a question back until it is taken, by what is loaded later; the field is to be empty. */
    public void bringBack(String question) {
        page.tab()
                .waitForFunction(
                        """
                        () => {
                            const press = { key: 'ArrowUp', bubbles: true, cancelable: true };
                            return !document.querySelector('#composer-input')
                                .dispatchEvent(new KeyboardEvent('keydown', press));
                        }""",
                        null,
                        new Page.WaitForFunctionOptions().setPollingInterval(200));
        assertThat(input()).hasValue(question);
    }

    /** Opens the dialog with what will be sent, and waits for it. */
    public PromptDialog preview() {
        page.part(".composer", "preview").click();
        return PromptDialog.in(page);
    }
}
