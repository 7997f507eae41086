package litechat.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A list of things in the settings, and the form for one of them. */
public final class ItemEditor {
    private final Locator root;

    ItemEditor(Locator root) {
        this.root = root;
    }

    public Locator form() {
        return root.locator("form");
    }

    public Locator names() {
        return root.locator(".item-editor-row [data-ref=name]");
    }

    /** Waits until the list shows exactly these names, from the top. */
    public void await(String... names) {
        assertThat(names()).hasText(names);
    }

    public Locator row(String name) {
        Locator exactly = root.page().getByText(name, new Page.GetByTextOptions().setExact(true));
        return root.locator(".item-editor-row").filter(new Locator.FilterOptions().setHas(exactly));
    }

    /** The button of this row: {@code open}, {@code up} or {@code down}. */
    public Locator button(String name, String ref) {
        return row(name).locator("[data-ref=" + ref + "]");
    }

    public Locator part(String ref) {
        return root.locator("[data-ref=" + ref + "]");
    }

    public Locator field(String name) {
        return root.locator("[data-field='" + name + "']");
    }

    /** The box beside this text. */
    public Locator box(String text) {
        return form().getByLabel(text, new Locator.GetByLabelOptions().setExact(true));
    }

    public ItemEditor open(String name) {
        button(name, "open").click();
        assertThat(button(name, "open")).hasAttribute("aria-current", "true");
        return this;
    }

    public ItemEditor add() {
        part("add").click();
        assertThat(field("name")).isFocused();
        return this;
    }

    public ItemEditor fill(String field, String text) {
        field(field).fill(text);
        return this;
    }

    public void save() {
        part("save").click();
        assertThat(part("state")).hasText("Saved");
    }

    /** Tries to save, and returns the sentence why it could not be. */
    public String failToSave() {
        part("save").click();
        assertThat(part("error")).not().isEmpty();
        return part("error").textContent();
    }
}
