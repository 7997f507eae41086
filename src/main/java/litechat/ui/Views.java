package litechat.ui;

import litechat.domain.Clock;
import litechat.events.EventBus;
import litechat.events.ProviderEvent.ProviderSaved;

/** All views of the page, mounted on the shell. */
public final class Views {
    private final UnsupportedView unsupported;

    private Views(UnsupportedView unsupported) {
        this.unsupported = unsupported;
    }

    /** Mounts the views; the handlers of their requests must be registered already. */
    public static Views mount(EventBus bus, Clock clock) {
        ProviderSettingsView providers = new ProviderSettingsView(bus);
        ExportDialogView export = new ExportDialogView(bus);
        ComposerView composer = new ComposerView(bus, providers::open);
        ToastRegion toasts = new ToastRegion(bus);
        new AppLayout(bus, composer::focus);
        new SidebarView(bus, providers::open, export::open, composer::focus);
        new ConversationListView(bus, clock, new BrowserCalendar(), new RenameDialog(bus));
        new ChatHeaderView(bus, composer::focus);
        new ModelPickerView(bus);
        new MessageLogView(bus);
        new EmptyStateView(bus, providers::open, composer::begin);
        new ErrorBannerView(bus);
        new ConnectionBannerView(bus);
        new UpdateBannerView(bus);
        new LiveRegion(bus);
        new ShortcutKeys(bus, composer);
        bus.on(
                ProviderSaved.class,
                event -> toasts.show(
                        Messages.providerSaved(event.providerConfig().name())));
        return new Views(new UnsupportedView(bus));
    }

    /** What is shown where the page cannot run. */
    public UnsupportedView unsupported() {
        return unsupported;
    }
}
