package litechat.e2e.page;

import com.microsoft.playwright.Locator;

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

    /** Opens the dialog with what will be sent, and waits for it. */
    public PromptDialog preview() {
        page.part(".composer", "preview").click();
        return PromptDialog.in(page);
    }
}
