package litechat.ui;

import litechat.domain.Secret;
import litechat.events.EventBus;
import litechat.events.KeyLockEvent.ChangePassphraseRequest;
import litechat.events.KeyLockEvent.PassphraseTaken;
import litechat.events.KeyLockEvent.RemovePassphraseRequest;
import litechat.events.KeyLockEvent.SetPassphraseRequest;
import litechat.events.KeyLockEvent.UnlockKeysRequest;
import litechat.events.Request;
import litechat.events.UiEvent.GlobalErrorChanged;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The dialog that asks for the passphrase of the keys, or for a new one. */
final class PassphraseDialogView {
    /** What the passphrase is wanted for. */
    enum Purpose {
        SET(KeyLockMessages.SET, KeyLockMessages.SET_TEXT),
        UNLOCK(KeyLockMessages.UNLOCK, ""),
        CHANGE(KeyLockMessages.CHANGE, KeyLockMessages.CHANGE_TEXT),
        REMOVE(KeyLockMessages.REMOVE, KeyLockMessages.REMOVE_TEXT);

        private final String heading;
        private final String text;

        Purpose(String heading, String text) {
            this.heading = heading;
            this.text = text;
        }

        boolean needsOld() {
            return this != SET;
        }

        boolean needsNew() {
            return this == SET || this == CHANGE;
        }
    }

    private final EventBus bus;
    private final ViewRoot root = ViewRoot.fromTemplate("passphrase-dialog");
    private final HTMLInputElement old = root.input("old");
    private final HTMLInputElement fresh = root.input("new");
    private final HTMLInputElement repeat = root.input("repeat");
    private Purpose purpose = Purpose.UNLOCK;
    private boolean isBusy;
    private @Nullable String problem;

    PassphraseDialogView(EventBus bus) {
        this.bus = bus;
        HTMLDocument.current().getBody().appendChild(root.element());
        root.ref("form").addEventListener("submit", event -> {
            event.preventDefault();
            submit();
        });
        root.onClick("cancel", () -> root.dialog().close());
        root.element().addEventListener("close", event -> forget());
        bus.on(PassphraseTaken.class, event -> onTaken(event.refusal()));
        bus.on(GlobalErrorChanged.class, event -> {
            if (event.error() != null && isOwn(event.request())) {
                onTaken(event.error());
            }
        });
    }

    void open(Purpose wanted) {
        purpose = wanted;
        problem = null;
        isBusy = false;
        forget();
        update();
        if (!root.dialog().isOpen()) {
            root.dialog().showModal();
        }
        (wanted.needsOld() ? old : fresh).focus();
    }

    void update() {
        root.setText("heading", purpose.heading);
        root.setText("text", purpose.text);
        root.ref("text").setHidden(purpose.text.isEmpty());
        root.ref("of-old").setHidden(!purpose.needsOld());
        root.ref("of-new").setHidden(!purpose.needsNew());
        root.setText("save", purpose.heading);
        root.button("save").setDisabled(isBusy);
        root.setText("progress", isBusy ? KeyLockMessages.WORKING : "");
        root.ref("error").setHidden(problem == null);
        root.setText("error", problem == null ? "" : problem);
    }

    private void submit() {
        problem = isBusy ? null : findProblem();
        if (!isBusy && problem == null) {
            isBusy = true;
            bus.request(request());
        }
        update();
    }

    private @Nullable String findProblem() {
        if (purpose.needsOld() && old.getValue().isEmpty()) {
            old.focus();
            return KeyLockMessages.MISSING;
        }
        if (purpose.needsNew() && fresh.getValue().length() < KeyLockMessages.SHORTEST) {
            fresh.focus();
            return KeyLockMessages.tooShort();
        }
        if (purpose.needsNew() && !fresh.getValue().equals(repeat.getValue())) {
            repeat.focus();
            return KeyLockMessages.DIFFERENT;
        }
        return null;
    }

    private Request request() {
        Secret known = new Secret(old.getValue());
        Secret wanted = new Secret(fresh.getValue());
        return switch (purpose) {
            case SET -> new SetPassphraseRequest(wanted);
            case UNLOCK -> new UnlockKeysRequest(known);
            case CHANGE -> new ChangePassphraseRequest(known, wanted);
            case REMOVE -> new RemovePassphraseRequest(known);
        };
    }

    private static boolean isOwn(@Nullable Request request) {
        return request instanceof SetPassphraseRequest
                || request instanceof UnlockKeysRequest
                || request instanceof ChangePassphraseRequest
                || request instanceof RemovePassphraseRequest;
    }

    private void onTaken(@Nullable String refusal) {
        if (!isBusy) {
            return;
        }
        isBusy = false;
        problem = refusal;
        update();
        if (refusal == null) {
            root.dialog().close();
        } else {
            old.select();
        }
    }

    /** Leaves no passphrase in the page. */
    private void forget() {
        old.setValue("");
        fresh.setValue("");
        repeat.setValue("");
    }
}
