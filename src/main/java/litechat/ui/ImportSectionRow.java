package litechat.ui;

import java.util.List;
import litechat.events.ImportPreview;
import litechat.events.ImportPreview.Look;
import litechat.events.ImportPreview.Section;
import litechat.interop.web.Elements;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** A section of a file: how its rows stand to those here, what becomes of them, and a look at both sides. */
final class ImportSectionRow implements KeyedList.Row<Section> {
    private static final List<String> CHOICES = List.of("KEEP_NEWER", "KEEP_MINE", "KEEP_BOTH", "REPLACE", "SKIP");

    private final ViewRoot root = ViewRoot.fromTemplate("import-row");
    private final boolean isCompared;
    private final HTMLSelectElement choice = (HTMLSelectElement) root.ref("choice");

    ImportSectionRow(Section section, boolean isCompared) {
        this.isCompared = isCompared;
        for (String each : choices(section.name())) {
            HTMLOptionElement option =
                    (HTMLOptionElement) HTMLDocument.current().createElement("option");
            option.setValue(each);
            option.setTextContent(ImportMessages.choice(each));
            choice.appendChild(option);
        }
        choice.setHidden(!isCompared);
        root.ref("looks").setHidden(section.looks().isEmpty());
        root.ref("looks").addEventListener("toggle", event -> fill(section.looks()));
    }

    /** The ways to import a section; a setting and the content of a file are there once, and cannot both be kept. */
    static List<String> choices(String section) {
        boolean isOnce = section.equals("settings") || section.equals("attachments");
        return isOnce ? List.of("KEEP_NEWER", "KEEP_MINE", "REPLACE", "SKIP") : CHOICES;
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void update(Section section) {
        root.element().setHidden(section.isEmpty());
        String name = ImportMessages.section(section.name());
        root.setText("name", name);
        root.setText("numbers", ImportMessages.numbers(section, isCompared));
        Elements.attribute(choice, "aria-label", ImportMessages.choiceFor(name));
        bar("new", section.added(), section);
        bar("changed", section.changed() + section.conflicting(), section);
        root.setText("look", ImportMessages.look(section.looks().size()));
    }

    /** What was chosen for the section. */
    String chosen() {
        return choice.getValue();
    }

    void setDisabled(boolean disabled) {
        choice.setDisabled(disabled);
    }

    private void bar(String name, double rows, Section section) {
        double percent = section.rows() == 0 ? 0 : Math.floor(100 * rows / section.rows());
        root.ref(name).getStyle().setProperty("inline-size", (int) percent + "%");
    }

    private void fill(List<Look> looks) {
        HTMLElement list = root.ref("list");
        if (list.hasChildNodes()) {
            return;
        }
        for (Look look : looks) {
            ViewRoot item = ViewRoot.fromTemplate("import-look");
            item.setText("title", ImportMessages.kind(look.kind()) + ": " + look.title());
            for (ImportPreview.Field field : look.fields()) {
                ViewRoot line = ViewRoot.fromTemplate("import-field");
                line.setText("name", field.name());
                line.setText("mine", field.mine());
                line.setText("theirs", field.theirs());
                item.ref("fields").appendChild(line.element());
            }
            list.appendChild(item.element());
        }
    }
}
