package litechat.ui;

import java.util.List;
import litechat.interop.web.Elements;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** One project in the sidebar, with what is inside it. */
final class ProjectRow implements KeyedList.Row<ProjectRow.Shown> {
    private final ViewRoot root = ViewRoot.fromTemplate("project-tree-item");
    private final HTMLElement toggle = root.ref("toggle");
    private final HTMLElement name = root.ref("name");
    private final HTMLElement menu = root.ref("open-project-menu");
    private final HTMLElement inside = root.ref("inside");
    private final HTMLElement nothing = root.ref("nothing");
    private final HTMLElement more = root.ref("more-of-project");
    private final KeyedList<Shown> projects =
            new KeyedList<>(root.ref("projects"), Shown::id, value -> new ProjectRow(value.id()));
    private final KeyedList<ConversationRow.Shown> items = new KeyedList<>(
            root.ref("project-items"), ConversationRow.Shown::id, value -> new ConversationRow(value.id()));
    private @Nullable Shown shown;

    /** What a project shows. */
    record Shown(
            String id,
            String name,
            boolean isExpanded,
            boolean isSelected,
            List<Shown> projects,
            List<ConversationRow.Shown> items,
            int hidden) {}

    ProjectRow(String id) {
        root.element().setAttribute("data-project", id);
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
        name.setTextContent(value.name());
        toggle.setTitle(value.name());
        toggle.setAttribute("aria-expanded", Boolean.toString(value.isExpanded()));
        Elements.attribute(toggle, "aria-current", value.isSelected() ? "true" : null);
        menu.setAttribute("aria-label", Messages.menuFor(value.name()));
        projects.update(value.projects());
        items.update(value.items());
        inside.setHidden(!value.isExpanded());
        nothing.setHidden(!value.projects().isEmpty() || !value.items().isEmpty());
        more.setHidden(value.hidden() == 0);
    }
}
