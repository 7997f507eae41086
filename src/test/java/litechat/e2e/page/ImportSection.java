package litechat.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** The section of the settings where backups are imported and imports taken back. */
public final class ImportSection {
    private static final String CONDITION = "() => { const ref = name => document.querySelector("
            + "`dialog.settings .settings-import [data-ref=${name}]`); return %s; }";
    private static final Page.WaitForFunctionOptions OFTEN = new Page.WaitForFunctionOptions().setPollingInterval(20);

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
        await("!ref('decision').hidden");
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
        await("ref('result').textContent.includes('This can be undone for 7 days')");
    }

    /** Takes the only import back, and does not wait. */
    public void undo() {
        part("undo").click();
    }

    /** Takes back the last of several imports, and does not wait. */
    public void undoLast() {
        part("undo").first().click();
    }

    /** Takes back the import of this file, and does not wait. */
    public void undo(String name) {
        part("imports")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo the import of " + name))
                .click();
    }

    /** Has the list of imports loaded again, since what other tabs have imported meanwhile is not in it. */
    public void loadImports() {
        page.settings().go("storage").go("import");
    }

    public void awaitUndone() {
        await("ref('result').textContent.includes('Everything is as it was before')");
    }

    /** An import takes less time than what lies between two looks of an assertion that waits. */
    private void await(String condition) {
        try {
            page.tab().waitForFunction(CONDITION.formatted(condition), null, OFTEN);
        } catch (TimeoutError e) {
            throw new AssertionError(
                    condition + ": " + page.settings().section("import").innerText(), e);
        }
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
