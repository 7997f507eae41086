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
}
