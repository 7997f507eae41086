package litechat.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;

/** The projects in the sidebar, and their dialogs. */
public final class ProjectTree {
    private static final String TREE = ".project-tree";

    private final ChatPage page;

    ProjectTree(ChatPage page) {
        this.page = page;
    }

    /** Waits until the tree shows exactly these projects, from the top. */
    public void await(String... names) {
        assertThat(page.part(TREE, "name")).hasText(names);
    }

    public Locator toggle(String name) {
        return page.tab().locator(TREE + " [data-ref=toggle][title='" + name + "']");
    }

    /** The list item of a project, with all that is inside. */
    public Locator item(String name) {
        return page.tab()
                .locator(".project-tree-item:has(> .project-tree-item__row > [data-ref=toggle][title='" + name + "'])");
    }

    public Locator menu(String name) {
        return item(name).locator("> .project-tree-item__row > [data-ref=open-project-menu]");
    }

    /** The titles of the conversations in a project and those below it. */
    public Locator titles(String name) {
        return item(name).locator(".conversation-list-item__title");
    }

    /** The titles of the conversations outside the projects. */
    public Locator outside() {
        return page.part(".conversation-list", "groups").locator(".conversation-list-item__title");
    }

    public void expand(String name) {
        if (!"true".equals(toggle(name).getAttribute("aria-expanded"))) {
            toggle(name).click();
        }
        assertThat(toggle(name)).hasAttribute("aria-expanded", "true");
    }

    public void choose(String name, String choice) {
        toggle(name).hover();
        menu(name).click();
        page.part(TREE, choice).click();
    }

    public Locator dialog() {
        return page.tab().locator("dialog.project-dialog");
    }

    public Locator field(String ref) {
        return dialog().locator("[data-ref=" + ref + "]");
    }

    /** The control of a setting that is inherited. */
    public Locator setting(String key) {
        return field(key).locator("[data-ref=control]");
    }

    /** What stands beside it. */
    public Locator stateOf(String key) {
        return field(key).locator("[data-ref=state]");
    }

    public void save() {
        field("save").click();
        assertThat(dialog()).isHidden();
    }

    private void saveAs(String name) {
        dialog().locator("input[data-ref=name]").fill(name); // the rules in the dialog have names too
        save();
    }

    /** Makes a project at the top. */
    public void add(String name) {
        page.part(TREE, "new-project").click();
        saveAs(name);
    }

    /** Makes a project inside another. */
    public void addInside(String parent, String name) {
        choose(parent, "choose-new-project");
        saveAs(name);
    }

    public Locator deletion() {
        return page.tab().locator("dialog.delete-project-dialog");
    }

    /** Moves a conversation into the project of this name, or to what stands for none. */
    public void move(String title, String place) {
        page.conversations().choose(title, "move");
        Locator dialog = page.tab().locator("dialog.move-dialog");
        assertThat(dialog.locator("[data-ref=heading]")).hasText("Move “" + title + "”");
        dialog.locator("[data-ref=project]").selectOption(new SelectOption().setLabel(place));
        dialog.locator("[data-ref=save]").click();
        assertThat(dialog).isHidden();
    }
}
