package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.interop.markdown.Markdown;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** Shows markdown; until the renderer is fetched, and where it cannot be, as the plain text that it is. */
final class MarkdownRenderer {
    private final List<Action> waiting = new ArrayList<>();
    private @Nullable Markdown markdown;
    private boolean isLoading;

    /** Shows a text; the action is called when it could be shown better. */
    void show(HTMLElement element, String text, Action again) {
        Markdown renderer = markdown;
        element.setAttribute("data-plain", Boolean.toString(renderer == null));
        if (renderer == null) {
            element.setTextContent(text);
            waiting.add(again);
            load();
        } else {
            renderer.updateMarkdown(element, text);
        }
    }

    private void load() {
        if (isLoading) {
            return;
        }
        // Never asked for twice: the browser remembers a module that it could not fetch.
        isLoading = true;
        Markdown.load()
                .then(
                        loaded -> {
                            markdown = (Markdown) loaded;
                            List<Action> all = new ArrayList<>(waiting);
                            waiting.clear();
                            for (Action again : all) {
                                again.run();
                            }
                        },
                        error -> waiting.clear());
    }
}
