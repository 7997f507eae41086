package litechat.ui;

import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** One stretch of time in the list of conversations. */
final class ConversationGroupRow implements KeyedList.Row<ConversationGroupRow.Shown> {
    private final ViewRoot root = ViewRoot.fromTemplate("conversation-list-group");
    private final HTMLElement heading = root.ref("heading");
    private final KeyedList<ConversationRow.Shown> items =
            new KeyedList<>(root.ref("items"), ConversationRow.Shown::id, value -> new ConversationRow(value.id()));

    /** What a group shows. */
    record Shown(String heading, List<ConversationRow.Shown> items) {}

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void update(Shown value) {
        if (!value.heading().equals(heading.getTextContent())) {
            heading.setTextContent(value.heading());
        }
        items.update(value.items());
    }
}
