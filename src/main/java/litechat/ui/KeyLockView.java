package litechat.ui;

import litechat.events.EventBus;
import litechat.events.KeyLockEvent.ForgetLockedKeysRequest;
import litechat.events.KeyLockEvent.KeyLockChanged;
import litechat.events.KeyLockEvent.LoadKeyLockRequest;
import litechat.events.KeyLockEvent.LockKeysRequest;
import litechat.events.KeyLockEvent.State;
import litechat.events.ProviderEvent.ApiKeysChanged;
import litechat.interop.keys.Keys;
import litechat.interop.web.PageEvents;
import org.jspecify.annotations.Nullable;

/** Whether keys are locked, and what can be done about it. */
final class KeyLockView {
    private final ViewRoot root;
    private @Nullable KeyLockChanged lock;

    KeyLockView(EventBus bus, ViewRoot root, PassphraseDialogView dialog) {
        this.root = root;
        root.onClick("set", () -> dialog.open(PassphraseDialogView.Purpose.SET));
        root.onClick("unlock", () -> dialog.open(PassphraseDialogView.Purpose.UNLOCK));
        root.onClick("change", () -> dialog.open(PassphraseDialogView.Purpose.CHANGE));
        root.onClick("remove", () -> dialog.open(PassphraseDialogView.Purpose.REMOVE));
        root.onClick("lock", () -> bus.request(new LockKeysRequest()));
        root.onClick("forget", () -> forget(bus));
        new SettingField(
                bus,
                root.within("keyLockMinutes"),
                new SettingField.Setting("keyLockMinutes", SettingField.Kind.NUMBER, ""));
        bus.on(KeyLockChanged.class, event -> {
            lock = event;
            update();
        });
        bus.on(ApiKeysChanged.class, event -> bus.request(new LoadKeyLockRequest()));
        PageEvents.on(Keys.CLOSED, nothing -> bus.request(new LoadKeyLockRequest()));
    }

    private void forget(EventBus bus) {
        KeyLockChanged shown = lock;
        if (shown != null) {
            ConfirmDialog.ask(
                    KeyLockMessages.forgetHeading(shown),
                    KeyLockMessages.forgetText(shown),
                    () -> bus.request(new ForgetLockedKeysRequest(shown.state() == State.CLOSED)));
        }
    }

    void update() {
        KeyLockChanged shown = lock;
        if (shown == null) {
            return;
        }
        root.element().setAttribute("data-state", word(shown.state()));
        root.setText("state", KeyLockMessages.state(shown));
        boolean isLocked = shown.state() != State.NONE;
        boolean isClosed = shown.state() == State.CLOSED || shown.foreign() > 0;
        root.ref("set").setHidden(isLocked);
        root.ref("unlock").setHidden(!isClosed);
        root.ref("lock").setHidden(shown.state() != State.OPEN);
        root.ref("change").setHidden(!isLocked);
        root.ref("remove").setHidden(!isLocked);
        root.ref("forget").setHidden(!isClosed);
        root.ref("keyLockMinutes").setHidden(!isLocked);
    }

    private static String word(State state) {
        return switch (state) {
            case NONE -> "none";
            case CLOSED -> "closed";
            case OPEN -> "open";
        };
    }
}
