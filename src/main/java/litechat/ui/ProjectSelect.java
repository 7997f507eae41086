package litechat.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.domain.Project;
import litechat.domain.ProjectTree;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** A choice among the projects, indented as they lie in each other. */
final class ProjectSelect {
    private static final String STEP = "\u2003";

    private final HTMLSelectElement select;
    private final String none;
    private final KeyedList<OptionRow.Option> options;
    private ProjectTree tree = ProjectTree.EMPTY;

    /** @param none what stands for no project */
    ProjectSelect(HTMLElement select, String none) {
        this.select = (HTMLSelectElement) select;
        this.none = none;
        options = new KeyedList<>(select, OptionRow.Option::value, option -> new OptionRow());
    }

    /** Offers all projects, but for one and what is inside it if that is not null; what was chosen stays. */
    void offer(ProjectTree tree, @Nullable String without) {
        this.tree = tree;
        Set<String> left = new HashSet<>();
        if (without != null) {
            for (Project project : tree.subtree(without)) {
                left.add(project.id());
            }
        }
        List<OptionRow.Option> offered = new ArrayList<>();
        offered.add(new OptionRow.Option("", none));
        for (Project project : tree.all()) {
            if (!left.contains(project.id())) {
                int depth = tree.upwards(project.id()).size() - 1;
                offered.add(new OptionRow.Option(project.id(), STEP.repeat(depth) + project.name()));
            }
        }
        String chosen = select.getValue();
        options.update(offered);
        select.setValue(chosen);
        if (select.getSelectedIndex() < 0) {
            select.setValue("");
        }
    }

    void choose(@Nullable String id) {
        select.setValue(id == null ? "" : id);
        if (select.getSelectedIndex() < 0) {
            select.setValue("");
        }
    }

    @Nullable
    String chosen() {
        String id = select.getValue();
        return id.isEmpty() ? null : id;
    }

    /** The project of this id, or null. */
    @Nullable
    Project find(@Nullable String id) {
        return tree.find(id);
    }

    void focus() {
        select.focus();
    }
}
