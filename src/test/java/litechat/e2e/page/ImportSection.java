package litechat.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/** The section of the settings where backups are imported and imports taken back. */
public final class ImportSection {
    private final ChatPage page;

    ImportSection(ChatPage page) {
        this.page = page;
    }

    public ImportSection open() {
        page.settings().open("import");
        return this;
    }

    public Locator part(String ref) {
        return page.settings().section("import").locator("[data-ref=" + ref + "]");
    }

    public void choose(String name, byte[] file) {
        part("file").setInputFiles(new FilePayload(name, "application/json", file));
    }

    /** Has the file read, and does not wait. */
    public void read() {
        part("read").click();
    }

    public void awaitPreview() {
        assertThat(part("decision")).isVisible();
    }

    /** Chooses the same for all sections of the file. */
    public void decide(String choice) {
        part("sections")
                .locator("select")
                .evaluateAll("(selects, choice) => selects.forEach(each => { each.value = choice; })", choice);
    }

    /** Has it imported, and does not wait. */
    public void runImport() {
        part("import").click();
    }

    public void awaitImported() {
        assertThat(part("result")).containsText("This can be undone for 7 days");
    }

    /** Takes the only import back, and does not wait. */
    public void undo() {
        part("undo").click();
    }

    public void awaitUndone() {
        assertThat(part("result")).containsText("Everything is as it was before");
    }

    /** Waits until exactly these imports can be taken back. */
    public void awaitPast(String... titles) {
        assertThat(part("imports").locator("[data-ref=title]")).hasText(titles);
        Locator none = part("no-imports");
        if (titles.length == 0) {
            assertThat(none).isVisible();
        } else {
            assertThat(none).isHidden();
        }
    }
}
