package litechat.ui;

import java.util.List;
import litechat.domain.Finding;
import litechat.events.EventBus;
import litechat.events.StorageEvent.CheckIntegrityRequest;
import litechat.events.StorageEvent.Cleared;
import litechat.events.StorageEvent.IntegrityChecked;
import litechat.events.StorageEvent.RepairRequest;
import litechat.events.TrashEvent.Restored;
import litechat.events.UiEvent.GlobalErrorChanged;
import litechat.interop.web.Elements;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;

/** The check of the database, what it found, and the repairs. */
final class IntegrityView {
    private static final int MOST_LISTED = 100;

    private final EventBus bus;
    private final ViewRoot root;
    private final KeyedList<Finding> list;
    private @Nullable List<Finding> findings;
    private boolean isBusy;

    IntegrityView(EventBus bus, ViewRoot root) {
        this.bus = bus;
        this.root = root;
        list = new KeyedList<>(
                root.ref("findings"), IntegrityView::keyOf, finding -> new FindingRow(() -> repair(List.of(finding))));
        root.onClick("check", this::check);
        root.onClick("repair-all", () -> {
            if (findings != null) {
                repair(findings);
            }
        });
        bus.on(IntegrityChecked.class, event -> {
            findings = event.findings();
            isBusy = false;
            update();
        });
        bus.on(GlobalErrorChanged.class, event -> {
            isBusy = false;
            update();
        });
        bus.on(Restored.class, event -> checkAgain());
        bus.on(Cleared.class, event -> checkAgain());
    }

    void update() {
        boolean hadFocus = Elements.contains(root.element(), Elements.focused());
        List<Finding> found = findings == null ? List.of() : findings;
        int listed = Math.min(MOST_LISTED, found.size());
        list.update(found.subList(0, listed));
        root.setText("integrity-result", result(found));
        root.ref("findings-more").setHidden(listed == found.size());
        root.setText("findings-more", StorageMessages.moreFindings(Intl.number(found.size() - listed)));
        root.ref("repair-all").setHidden(found.isEmpty());
        if (hadFocus && !Elements.contains(root.element(), Elements.focused())) {
            root.ref("check").focus(); // what had the focus is repaired
        }
    }

    private String result(List<Finding> found) {
        if (isBusy) {
            return StorageMessages.CHECKING;
        }
        return findings == null
                ? ""
                : found.isEmpty()
                        ? StorageMessages.SOUND
                        : StorageMessages.found(found.size(), Intl.number(found.size()));
    }

    private void check() {
        if (!isBusy) {
            isBusy = true;
            bus.request(new CheckIntegrityRequest());
            update();
        }
    }

    private void checkAgain() {
        if (findings != null) {
            check();
        }
    }

    private void repair(List<Finding> chosen) {
        if (!isBusy) {
            isBusy = true;
            bus.request(new RepairRequest(chosen));
            update();
        }
    }

    private static String keyOf(Finding finding) {
        return finding.problem() + " " + finding.table() + " " + finding.key() + " " + finding.field() + " "
                + finding.value();
    }
}
