package litechat.ui;

import litechat.events.EventBus;
import litechat.events.ProviderEvent.ProviderSaved;

/** The views of all that is set up and looked after, mounted on the shell when one of them is first opened. */
public final class SettingsViews {
    private final ProviderSettingsView providers;
    private final ExportDialogView export;

    private SettingsViews(ProviderSettingsView providers, ExportDialogView export) {
        this.providers = providers;
        this.export = export;
    }

    /** Mounts the views; the handlers of their requests must be registered already. */
    public static SettingsViews mount(EventBus bus) {
        ToastRegion toasts = new ToastRegion(bus, ".toast-region.of-settings");
        new ErrorBannerView(bus);
        bus.on(
                ProviderSaved.class,
                event -> toasts.show(
                        Messages.providerSaved(event.providerConfig().name())));
        return new SettingsViews(new ProviderSettingsView(bus), new ExportDialogView(bus));
    }

    /** Opens the view of this name. */
    public void open(String name) {
        switch (name) {
            case "providers" -> providers.open();
            case "export" -> export.open();
            default -> throw new IllegalArgumentException("There are no settings called " + name);
        }
    }
}
