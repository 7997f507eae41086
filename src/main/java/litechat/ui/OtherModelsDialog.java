package litechat.ui;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.ModelId;
import litechat.domain.ProviderConfig;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The choice of the models that are to answer, one or several at once. */
public final class OtherModelsDialog {
    private final ViewRoot root = ViewRoot.fromTemplate("other-models");
    private final List<HTMLInputElement> boxes = new ArrayList<>();

    /** Takes the ids of the models. */
    public interface Chosen {
        void choose(List<String> modelIds);
    }

    /** What they are asked. */
    public enum Why {
        /** The question of an answer that is there. */
        OTHERS(ActionMessages.ASK_OTHERS, ActionMessages.ASK_OTHERS_HINT),

        /** The question that is being written. */
        SEVERAL(ActionMessages.ASK_SEVERAL, ActionMessages.ASK_SEVERAL_HINT);

        private final String heading;
        private final String hint;

        Why(String heading, String hint) {
            this.heading = heading;
            this.hint = hint;
        }
    }

    private OtherModelsDialog(Why why, List<ProviderConfig> providers, @Nullable String current) {
        root.setText("heading", why.heading);
        root.setText("hint", why.hint);
        for (ProviderConfig provider : providers) {
            List<String> models = provider.enabledModels();
            if (provider.isEnabled() && models != null) {
                for (String model : models) {
                    add(new ModelId(provider.id(), model), provider.name(), current);
                }
            }
        }
        update();
    }

    /** Asks; nothing comes of it if the reader gives up. */
    public static void open(Why why, List<ProviderConfig> providers, @Nullable String current, Chosen chosen) {
        OtherModelsDialog dialog = new OtherModelsDialog(why, providers, current);
        HTMLDocument.current().getBody().appendChild(dialog.root.element());
        dialog.root.element().addEventListener("close", event -> {
            dialog.root.element().delete();
            List<String> ids = dialog.ticked();
            if (dialog.root.dialog().getReturnValue().equals("ask") && !ids.isEmpty()) {
                chosen.choose(ids);
            }
        });
        dialog.root.onClick("cancel", () -> dialog.root.dialog().close());
        dialog.root.dialog().showModal();
    }

    private void add(ModelId model, String server, @Nullable String current) {
        ViewRoot row = ViewRoot.fromTemplate("other-models-model");
        HTMLInputElement box = row.input("box");
        box.setValue(model.toString());
        box.setChecked(model.toString().equals(current));
        box.addEventListener("change", event -> update());
        row.setText("name", model.model());
        row.setText("server", server);
        boxes.add(box);
        HTMLElement list = root.ref("models");
        list.appendChild(row.element());
    }

    private void update() {
        int count = ticked().size();
        root.button("ask").setDisabled(count == 0);
        root.setText("ask", ActionMessages.ask(count));
    }

    private List<String> ticked() {
        List<String> ticked = new ArrayList<>();
        for (HTMLInputElement box : boxes) {
            if (box.isChecked()) {
                ticked.add(box.getValue());
            }
        }
        return ticked;
    }
}
