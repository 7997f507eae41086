package litechat.ui;

import litechat.domain.Clock;
import litechat.events.ConversationEvent.ConversationKept;
import litechat.events.ConversationEvent.DeleteConversationForEverRequest;
import litechat.events.EventBus;
import litechat.events.UiEvent.OpenModalRequest;

/** The views of the conversation, mounted on the shell. */
public final class Views {
    private final UnsupportedView unsupported;
    private final ComposerView composer;

    private Views(UnsupportedView unsupported, ComposerView composer) {
        this.unsupported = unsupported;
        this.composer = composer;
    }

    /** Mounts the views; the handlers of their requests must be registered already. */
    public static Views mount(EventBus bus, Clock clock) {
        Action openProviders = () -> bus.request(new OpenModalRequest("providers"));
        Action openSettings = () -> bus.request(new OpenModalRequest("settings"));
        Action openExport = () -> bus.request(new OpenModalRequest("export"));
        ComposerView composer = new ComposerView(bus, openProviders);
        new ThemeView(bus);
        new ToastRegion(bus, ".toast-region.of-chat");
        AppLayout layout = new AppLayout(bus, composer::focus);
        new SidebarView(bus, openProviders, openExport, openSettings, composer::focus);
        new ConversationListView(bus, clock, new BrowserCalendar(), new RenameDialog(bus), composer::focus);
        new ChatHeaderView(bus, clock, composer::focus);
        new ModelPickerView(bus);
        new MessageLogView(bus);
        new EmptyStateView(bus, openProviders, composer::begin);
        new ErrorBannerView(bus, ViewRoot.find(".error-banner"));
        new ConnectionBannerView(bus);
        new PartsBannerView(bus, openExport);
        bus.on(
                ConversationKept.class,
                event -> ConfirmDialog.ask(
                        Messages.deleteForEverHeading(event.conversation().title()),
                        Messages.DELETE_FOR_EVER,
                        () -> bus.request(new DeleteConversationForEverRequest(
                                event.conversation().id()))));
        new UpdateBannerView(bus);
        new LiveRegion(bus);
        new ShortcutKeys(bus, composer, openSettings, layout::find);
        return new Views(new UnsupportedView(bus), composer);
    }

    /** Has all be saved that was typed, since the page may go away. */
    public void saveDrafts() {
        composer.saveDrafts();
    }

    /** What is shown where the page cannot run. */
    public UnsupportedView unsupported() {
        return unsupported;
    }
}
