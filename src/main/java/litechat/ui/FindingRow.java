package litechat.ui;

import litechat.domain.Finding;
import org.teavm.jso.dom.html.HTMLElement;

/** One thing in the database that is not as it should be. */
final class FindingRow implements KeyedList.Row<Finding> {
    private final ViewRoot root = ViewRoot.fromTemplate("settings-finding");

    FindingRow(Action repair) {
        root.onClick("repair", repair);
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void update(Finding finding) {
        root.setText("title", StorageMessages.finding(finding));
        root.setText("detail", StorageMessages.detail(finding));
        root.ref("repair").setAttribute("aria-label", StorageMessages.repair(StorageMessages.detail(finding)));
    }
}
