package litechat.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Rule;
import litechat.ui.state.PromptTemplate;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/** The dialog that asks for the values of a saved prompt that has places for some. */
final class PromptFormView {
    private final ViewRoot root = ViewRoot.fromTemplate("prompt-form");
    private final Map<String, String> values = new HashMap<>();
    private final KeyedList<String> fields = new KeyedList<>(root.ref("fields"), name -> name, name -> new Field());
    private PromptTemplate template = new PromptTemplate("");
    private @Nullable Use use;

    /** Takes the text that a prompt has become. */
    interface Use {
        void of(String text);
    }

    PromptFormView() {
        HTMLDocument.current().getBody().appendChild(root.element());
        root.onClick("cancel", () -> root.dialog().close());
        root.ref("form").addEventListener("submit", event -> {
            event.preventDefault();
            root.dialog().close();
            if (use != null) {
                use.of(template.filled(values));
            }
        });
    }

    /** Hands the prompt on, after it has asked for values if it has places for some. */
    void use(Rule prompt, Use newUse) {
        template = new PromptTemplate(prompt.content());
        use = newUse;
        values.clear();
        List<String> names = template.variables();
        if (names.isEmpty()) {
            newUse.of(prompt.content());
            return;
        }
        root.setText("heading", prompt.name());
        fields.update(List.of());
        fields.update(names);
        root.dialog().showModal();
    }

    /** The value for a name. */
    private final class Field implements KeyedList.Row<String> {
        private final ViewRoot field = ViewRoot.fromTemplate("prompt-field");
        private final HTMLTextAreaElement value = (HTMLTextAreaElement) field.ref("value");
        private String name = "";

        private Field() {
            value.addEventListener("input", event -> values.put(name, value.getValue()));
        }

        @Override
        public HTMLElement element() {
            return field.element();
        }

        @Override
        public void update(String newName) {
            name = newName;
            field.setText("name", newName);
        }
    }
}
