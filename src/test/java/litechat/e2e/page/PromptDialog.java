package litechat.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import java.util.List;

/** The dialog that shows what will be sent. */
public final class PromptDialog {
    private final ChatPage page;

    private PromptDialog(ChatPage page) {
        this.page = page;
    }

    /** The dialog, once it is open. */
    public static PromptDialog in(ChatPage page) {
        PromptDialog dialog = new PromptDialog(page);
        assertThat(dialog.dialog()).isVisible();
        return dialog;
    }

    public Locator dialog() {
        return page.tab().locator(".prompt-dialog");
    }

    public Locator part(String ref) {
        return dialog().locator("[data-ref=" + ref + "]");
    }

    /** What it shows as messages, in the form in which a server gets them. */
    public JsonArray messages() {
        return JsonParser.parseString(
                        String.valueOf(
                                dialog().evaluate(
                                                """
                        dialog => JSON.stringify([...dialog.querySelectorAll('.prompt-dialog__message')].map(message => (
                            { role: message.dataset.role, content: message.querySelector('pre').textContent })))""")))
                .getAsJsonArray();
    }

    /** What it shows as the model and the parameters, in the form in which a server gets them. */
    public JsonObject facts() {
        return JsonParser.parseString(
                        String.valueOf(
                                dialog().evaluate(
                                                """
                        dialog => {
                            const facts = {};
                            for (const fact of dialog.querySelectorAll('[data-ref=facts] > div')) {
                                const path = fact.querySelector('dt').textContent.split('.');
                                const value = fact.querySelector('dd').textContent;
                                const last = path.pop();
                                let inner = facts;
                                for (const name of path) {
                                    inner = inner[name] ??= {};
                                }
                                inner[last] = /^(-?[0-9.]+|true|false)$/.test(value) ? JSON.parse(value) : value;
                            }
                            return JSON.stringify(facts);
                        }""")))
                .getAsJsonObject();
    }

    /** The rules with where they come from, each in a line. */
    public List<String> rules() {
        return part("rules").locator("> div").allTextContents();
    }

    public void close() {
        part("close").click();
        assertThat(dialog()).isHidden();
    }
}
