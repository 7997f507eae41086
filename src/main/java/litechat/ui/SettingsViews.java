package litechat.ui;

import java.util.List;
import litechat.domain.ProviderConfig;
import litechat.events.AutomaticBackupEvent.CheckBackupRequest;
import litechat.events.EventBus;
import litechat.events.PromptEvent.SubmitPromptRequest;
import litechat.events.ProviderEvent.ProviderSaved;
import litechat.events.StorageEvent.Repaired;
import litechat.events.TrashEvent.Purged;
import litechat.events.TrashEvent.RestoreRequest;
import litechat.events.TrashEvent.Restored;
import litechat.events.UiEvent.GlobalErrorChanged;
import litechat.events.UiEvent.OpenModalRequest;
import litechat.events.UiEvent.PartRead;
import litechat.interop.web.Intl;

/** The views of all that is set up and looked after, mounted on the shell when one of them is first opened. */
public final class SettingsViews {
    private final EventBus bus;
    private final ProviderSettingsView providers;
    private final ModelsDialogView models;
    private final PassphraseDialogView passphrase;
    private final ExportDialogView export;
    private final SettingsDialogView settings;
    private final ProjectDialogView project;
    private final DeleteProjectDialogView projectDeletion;
    private final MoveDialogView move;
    private final DocumentDialogView document;
    private final PromptDialogView prompt;
    private final TurnDialogView turn;

    private SettingsViews(EventBus bus, ToastRegion toasts) {
        this.bus = bus;
        new BackupReminderView(bus);
        models = new ModelsDialogView(bus);
        providers = new ProviderSettingsView(bus, toasts, models::open);
        bus.on(ProviderSaved.class, event -> offerModels(event.providerConfig()));
        passphrase = new PassphraseDialogView(bus);
        export = new ExportDialogView(bus);
        settings = new SettingsDialogView(bus, toasts, sections(bus, passphrase, export::open));
        project = new ProjectDialogView(bus);
        projectDeletion = new DeleteProjectDialogView(bus);
        move = new MoveDialogView(bus, toasts);
        document = new DocumentDialogView(bus, toasts);
        prompt = new PromptDialogView(bus);
        turn = new TurnDialogView(bus);
    }

    /** Mounts the views; the handlers of their requests must be registered already. */
    public static SettingsViews mount(EventBus bus) {
        ToastRegion toasts = new ToastRegion(bus, ".toast-region.of-settings");
        new ErrorBannerView(bus, ViewRoot.find(".error-banner"));
        bus.on(PartRead.class, event -> {
            if (event.failure() != null) {
                String part = Messages.partName(event.part());
                bus.emit(new GlobalErrorChanged(Messages.unreadable(part, event.failure())));
            }
        });
        bus.on(
                ProviderSaved.class,
                event -> toasts.show(
                        Messages.providerSaved(event.providerConfig().name())));
        bus.on(Restored.class, event -> toasts.show(TrashMessages.restored(event.entry())));
        bus.on(Purged.class, event -> toasts.show(TrashMessages.purged(Intl.bytes(event.freedBytes()))));
        bus.on(
                Repaired.class,
                event -> toasts.offer(
                        StorageMessages.REPAIRED,
                        event.entry(),
                        () -> bus.request(new RestoreRequest(event.entry().id()))));
        return new SettingsViews(bus, toasts);
    }

    /** Who names no model chooses from the server's own list. */
    private void offerModels(ProviderConfig saved) {
        if (saved.enabledModels() == null || saved.enabledModels().isEmpty()) {
            models.open(saved.id());
        }
    }

    /** What the settings dialog consists of. */
    private static List<SettingsSection> sections(EventBus bus, PassphraseDialogView passphrase, Action openExport) {
        return List.of(
                new GeneralSectionView(bus),
                new RulesSectionView(bus),
                new KeysSectionView(bus, passphrase),
                new ModsSectionView(bus),
                new RepositoriesSectionView(bus),
                new ArchiveSectionView(bus),
                new TrashSectionView(bus),
                new SpendingSectionView(bus),
                new BackupsSectionView(bus, openExport),
                new ImportSectionView(bus),
                new StorageSectionView(bus, openExport));
    }

    /** Shows what a question would be sent as. */
    public void showPrompt(SubmitPromptRequest question) {
        prompt.open(question);
    }

    /** Opens the view of this name; behind a colon stands what of it is to be shown, such as {@code settings:trash}. */
    public void open(String name) {
        int colon = name.indexOf(':');
        String part = colon < 0 ? "" : name.substring(colon + 1);
        switch (colon < 0 ? name : name.substring(0, colon)) {
            case "providers" -> providers.open();
            case "models" -> models.open(part);
            case "unlock" -> passphrase.open(PassphraseDialogView.Purpose.UNLOCK);
            case "turn" -> turn.open(part);
            case "export" -> export.open();
            case OpenModalRequest.BACKUP_DUE -> bus.request(new CheckBackupRequest());
            case "settings" -> settings.open(part);
            case "new-project" -> project.openNew(part.isEmpty() ? null : part);
            case "project", "rename-project" -> project.open(part, "name");
            case "move-project" -> project.open(part, "parent");
            case "delete-project" -> projectDeletion.open(part);
            case "move" -> move.open(part);
            case "export-conversation" -> document.openConversation(part);
            case "export-project" -> document.openProject(part);
            default -> throw new IllegalArgumentException("There are no settings called " + name);
        }
    }
}
