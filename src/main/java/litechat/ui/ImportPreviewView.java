package litechat.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litechat.events.ImportPreview;
import litechat.events.ImportPreview.Remark;
import litechat.events.ImportPreview.Section;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** What a file holds, section by section, with what the user wants of it. */
final class ImportPreviewView {
    private final ViewRoot root;
    private @Nullable KeyedList<Section> sections;
    private @Nullable ImportPreview shown;

    ImportPreviewView(ViewRoot root) {
        this.root = root;
    }

    @SuppressWarnings("ReferenceEquality") // the same file read again is another preview
    void show(@Nullable ImportPreview preview) {
        if (preview != shown) {
            clear(root.ref("sections"));
            clear(root.ref("remarks"));
            sections = null;
            shown = preview;
        }
        root.ref("preview").setHidden(preview == null);
        if (preview == null || sections != null) {
            return;
        }
        KeyedList<Section> list = new KeyedList<>(
                root.ref("sections"), Section::name, section -> new ImportSectionRow(section, preview.canImport()));
        list.update(preview.sections());
        sections = list;
        root.setText("remark-count", ImportMessages.remarks(preview.remarks().size(), preview.remarkCount()));
        root.ref("remark-box").setHidden(preview.remarks().isEmpty());
        for (Remark remark : preview.remarks()) {
            ViewRoot item = ViewRoot.fromTemplate("import-remark");
            item.setText("title", ImportMessages.weight(remark.weight()) + ": " + remark.sentence());
            item.setText("detail", remark.place());
            root.ref("remarks").appendChild(item.element());
        }
    }

    void setDisabled(boolean disabled) {
        for (Section section : rows()) {
            row(section).setDisabled(disabled);
        }
    }

    /** What was chosen for each section. */
    Map<String, String> choices() {
        Map<String, String> choices = new HashMap<>();
        for (Section section : rows()) {
            choices.put(section.name(), row(section).chosen());
        }
        return choices;
    }

    private List<Section> rows() {
        return shown == null || sections == null ? List.of() : shown.sections();
    }

    private ImportSectionRow row(Section section) {
        KeyedList.Row<Section> row = sections == null ? null : sections.row(section.name());
        if (row instanceof ImportSectionRow known) {
            return known;
        }
        throw new IllegalStateException();
    }

    private static void clear(HTMLElement list) {
        while (list.getFirstChild() != null) {
            list.removeChild(list.getFirstChild());
        }
    }
}
