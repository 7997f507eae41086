package litechat.ui;

import java.util.List;
import litechat.domain.Finding;
import litechat.events.EventBus;
import litechat.events.StorageEvent.CheckIntegrityRequest;
import litechat.events.StorageEvent.CheckStopped;
import litechat.events.StorageEvent.Cleared;
import litechat.events.StorageEvent.IntegrityChecked;
import litechat.events.StorageEvent.IntegrityProgress;
import litechat.events.StorageEvent.RepairRequest;
import litechat.events.StorageEvent.StopCheckingRequest;
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
    private @Nullable IntegrityProgress progress;
    private boolean isBusy;
    private boolean isWantedAgain;
    private boolean wasStopped;

    IntegrityView(EventBus bus, ViewRoot root) {
        this.bus = bus;
        this.root = root;
        list = new KeyedList<>(
                root.ref("findings"), IntegrityView::keyOf, finding -> new FindingRow(() -> repair(List.of(finding))));
        root.onClick("check", this::check);
        root.onClick("stop-check", () -> {
            isWantedAgain = false;
            bus.request(new StopCheckingRequest());
        });
        root.onClick("repair-all", () -> {
            if (findings != null) {
                repair(findings);
            }
        });
        bus.on(IntegrityChecked.class, event -> {
            findings = event.findings();
            end(false);
        });
        bus.on(IntegrityProgress.class, event -> {
            progress = event;
            update();
        });
        bus.on(CheckStopped.class, event -> end(true));
        bus.on(GlobalErrorChanged.class, event -> {
            if (event.request() instanceof RepairRequest) {
                end(wasStopped); // a check tells itself that it ended
            }
        });
        bus.on(Restored.class, event -> checkAgain());
        bus.on(Cleared.class, event -> checkAgain());
    }

    private void end(boolean isStopped) {
        isBusy = false;
        wasStopped = isStopped;
        progress = null;
        if (isWantedAgain) {
            check();
        } else {
            update();
        }
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
        showProgress();
        if (hadFocus && !Elements.contains(root.element(), Elements.focused())) {
            root.ref(progress == null ? "check" : "stop-check").focus(); // what had the focus is gone
        }
    }

    private void showProgress() {
        IntegrityProgress shown = progress;
        root.ref("check-progress").setHidden(shown == null);
        root.ref("stop-check").setHidden(shown == null);
        root.ref("check").setHidden(shown != null);
        root.setText("check-progress-text", "");
        if (shown != null) {
            root.ref("check-progress").setAttribute("max", Intl.plain(Math.max(1, shown.rowsTotal())));
            root.ref("check-progress").setAttribute("value", Intl.plain(shown.rowsRead()));
            root.setText(
                    "check-progress-text",
                    StorageMessages.progress(Intl.number(shown.rowsRead()), Intl.number(shown.rowsTotal())));
        }
    }

    private String result(List<Finding> found) {
        if (isBusy) {
            return StorageMessages.CHECKING;
        }
        if (wasStopped) {
            return StorageMessages.CHECK_STOPPED;
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
            isWantedAgain = false;
            bus.request(new CheckIntegrityRequest());
            update();
        }
    }

    private void checkAgain() {
        if (isBusy) {
            isWantedAgain = true; // what is being checked may be gone
        } else if (findings != null) {
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
