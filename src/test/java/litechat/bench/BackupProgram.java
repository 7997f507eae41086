package litechat.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import litechat.e2e.page.ChatPage;

/** This program: the built page with its worker, used as a reader uses it. */
record BackupProgram(BrowserContext browser) implements BackupContender {
    static final double LONGEST_MILLIS = 1_800_000;

    @Override
    public String name() {
        return "LiteChat";
    }

    @Override
    public Seen export(String origin, Path file) {
        ChatPage page = ChatPage.open(browser, origin + "/");
        try (Page tab = page.tab()) {
            page.export().open();
            Seen[] seen = {null};
            Download download = tab.waitForDownload(
                    new Page.WaitForDownloadOptions().setTimeout(LONGEST_MILLIS),
                    () -> seen[0] = Watch.of(tab)
                            .over(
                                    page.part(".export-dialog", "download")::click,
                                    () -> page.export().dialog().isHidden()));
            download.saveAs(file);
            download.delete();
            return seen[0];
        }
    }

    @Override
    public Seen read(String origin, Path file) {
        try (Page tab = choose(origin, file).tab()) {
            return look(ChatPage.in(tab)).then(move(ChatPage.in(tab)));
        }
    }

    /** Has a file verified, which touches nothing. */
    Seen verify(String origin, Path file) {
        ChatPage page = choose(origin, file);
        try (Page tab = page.tab()) {
            return Watch.of(tab)
                    .over(part(page, "verify")::click, () -> says(page, "Every count and every hash holds"));
        }
    }

    /** Opens the page and chooses a file in it. */
    ChatPage choose(String origin, Path file) {
        ChatPage page = ChatPage.open(browser, origin + "/");
        page.settings().open("import");
        part(page, "file").setInputFiles(file);
        return page;
    }

    /** Has the chosen file read, put aside and compared. */
    static Seen look(ChatPage page) {
        return Watch.of(page.tab())
                .over(part(page, "read")::click, () -> part(page, "import").isVisible());
    }

    /** Has what was put aside moved to where it belongs. */
    static Seen move(ChatPage page) {
        return Watch.of(page.tab()).over(part(page, "import")::click, () -> says(page, "imported"));
    }

    /** Has the only import taken back. */
    static Seen undo(ChatPage page) {
        return Watch.of(page.tab()).over(part(page, "undo")::click, () -> says(page, "Everything is as it was before"));
    }

    /** Begins to have it moved, and gives that up as soon as some rows have been. */
    static Seen giveUp(ChatPage page) {
        boolean[] isAsked = {false};
        return Watch.of(page.tab()).over(part(page, "import")::click, () -> {
            if (!isAsked[0] && part(page, "progress-text").textContent().contains(" of ")) {
                part(page, "cancel").click();
                isAsked[0] = true;
            }
            return part(page, "error").textContent().contains("Nothing was changed");
        });
    }

    static Locator part(ChatPage page, String name) {
        return page.settings().section("import").locator("[data-ref=" + name + "]");
    }

    private static boolean says(ChatPage page, String words) {
        return part(page, "result").textContent().contains(words);
    }
}
