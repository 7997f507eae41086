package litechat.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** A question and its answer, as they are shown. */
public final class MessageTurn {
    private final Locator root;

    MessageTurn(Locator root) {
        this.root = root;
    }

    public Locator root() {
        return root;
    }

    public Locator question() {
        return root.locator("[data-ref=question]");
    }

    public Locator answer() {
        return root.locator("[data-ref=answer]");
    }

    /** What the model thought, behind its summary. */
    public Locator reasoning() {
        return root.locator("[data-ref=reasoning]");
    }

    /** Why nothing arrives at the moment. */
    public Locator pause() {
        return root.locator("[data-ref=pause]");
    }

    public Locator notice() {
        return root.locator("[data-ref=notice-text]");
    }

    public Locator retry() {
        return root.locator("[data-ref=retry]");
    }

    /** The button below the turn that stands for an action. */
    public Locator action(String name) {
        return root.locator("[data-action='" + name + "']");
    }

    /** Which of its versions is shown, such as {@code 2/3}. */
    public Locator version() {
        return root.locator("[data-ref=version]");
    }

    /** The field in which its question is edited. */
    public Locator editor() {
        return root.locator(".question-editor textarea");
    }

    /** Chooses from the menu of the turn. */
    public void choose(String action) {
        action("menu").click();
        root.page().locator("#turn-menu [data-action='" + action + "']").click();
    }

    /** Waits until the turn is streaming, completed, stopped, interrupted or error. */
    public MessageTurn awaitStatus(String status) {
        assertThat(root).hasAttribute("data-status", status);
        return this;
    }

    /** Waits until the whole answer is there, rendered. */
    public MessageTurn awaitAnswer(String text) {
        assertThat(answer()).hasText(text);
        return awaitStatus("completed");
    }
}
