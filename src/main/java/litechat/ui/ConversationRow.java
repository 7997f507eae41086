package litechat.ui;

import litechat.interop.web.Elements;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** One conversation in the list. */
final class ConversationRow implements KeyedList.Row<ConversationRow.Shown> {
    private final ViewRoot root = ViewRoot.fromTemplate("conversation-list-item");
    private final HTMLElement open = root.ref("open");
    private final HTMLElement title = root.ref("title");
    private final HTMLElement answering = root.ref("answering");
    private final HTMLElement menu = root.ref("open-menu");
    private @Nullable Shown shown;

    /** What a row shows. */
    record Shown(String id, String title, boolean isSelected, boolean isAnswering) {}

    ConversationRow(String id) {
        root.element().setAttribute("data-id", id);
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void update(Shown value) {
        if (value.equals(shown)) {
            return;
        }
        shown = value;
        String text = value.title().isEmpty() ? Messages.UNTITLED : value.title();
        title.setTextContent(text);
        open.setTitle(text);
        Elements.attribute(open, "aria-current", value.isSelected() ? "page" : null);
        answering.setHidden(!value.isAnswering());
        menu.setAttribute("aria-label", Messages.menuFor(text));
    }
}
