package litechat.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Changes;
import litechat.domain.Mod;
import litechat.events.EventBus;
import litechat.events.ModEvent.AddDbModRequest;
import litechat.events.ModEvent.DbModsLoaded;
import litechat.events.ModEvent.DeleteDbModRequest;
import litechat.events.ModEvent.LoadDbModsRequest;
import litechat.events.ModEvent.ModRefused;
import litechat.events.ModEvent.ModSaved;
import litechat.events.ModEvent.MoveDbModRequest;
import litechat.events.ModEvent.UpdateDbModRequest;
import litechat.events.Request;
import litechat.ui.state.Item;
import litechat.ui.state.ItemDrafts;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** The mods in the order in which they load; they are kept and not run. */
final class ModsSectionView implements SettingsSection, ItemEditor.Kind {
    private final EventBus bus;
    private final ViewRoot root = ViewRoot.fromTemplate("settings-mods");
    private final ItemDrafts drafts = new ItemDrafts(Map.of());
    private final ItemEditor editor;

    ModsSectionView(EventBus bus) {
        this.bus = bus;
        editor = new ItemEditor(bus, root, "mod-fields", drafts, this);
        bus.on(DbModsLoaded.class, event -> {
            List<Item> items = new ArrayList<>();
            for (Mod mod : event.dbMods()) {
                items.add(item(mod));
            }
            editor.load(items);
        });
        bus.on(ModSaved.class, event -> editor.saved(item(event.mod())));
        bus.on(ModRefused.class, event -> editor.refused(event.error()));
    }

    @Override
    public String name() {
        return "mods";
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void show() {
        bus.request(new LoadDbModsRequest());
    }

    @Override
    public ItemEditor.Words words() {
        return SettingsMessages.MODS;
    }

    @Override
    public ItemEditor.@Nullable Problem problem() {
        if (drafts.text("name").isBlank()) {
            return new ItemEditor.Problem("name", SettingsMessages.NAME_MISSING);
        }
        boolean hasAddress = !drafts.text("sourceUrl").isBlank();
        boolean hasScript = !drafts.text("scriptContent").isBlank();
        if (hasAddress != hasScript) {
            return null;
        }
        return hasAddress
                ? new ItemEditor.Problem("scriptContent", SettingsMessages.SCRIPT_TWICE)
                : new ItemEditor.Problem("sourceUrl", SettingsMessages.SCRIPT_MISSING);
    }

    @Override
    public Request add() {
        return new AddDbModRequest(
                drafts.text("name").trim(),
                (String) value("sourceUrl"),
                (String) value("scriptContent"),
                drafts.isTicked("enabled"));
    }

    @Override
    public Request update(String id) {
        Changes changes = Changes.NONE;
        for (String field : drafts.changes().keySet()) {
            changes = changes.and(field, value(field));
        }
        return new UpdateDbModRequest(id, changes);
    }

    @Override
    public void delete(Item item) {
        ConfirmDialog.ask(SettingsMessages.deleteHeading(item.title()), SettingsMessages.DELETE_MOD, () -> {
            drafts.expectDeletion(item.id());
            bus.request(new DeleteDbModRequest(item.id()));
        });
    }

    @Override
    public ItemEditor.Mover mover() {
        return (id, places) -> bus.request(new MoveDbModRequest(id, places));
    }

    /** What a field is stored as: of address and script the one that is not used is null. */
    private @Nullable Object value(String field) {
        String text = drafts.text(field);
        return switch (field) {
            case "enabled" -> drafts.isTicked(field);
            case "name" -> text.trim();
            case "sourceUrl" -> text.isBlank() ? null : text.trim();
            default -> text.isBlank() ? null : text;
        };
    }

    private static Item item(Mod mod) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", mod.name());
        fields.put("sourceUrl", mod.sourceUrl() == null ? "" : mod.sourceUrl());
        fields.put("scriptContent", mod.scriptContent() == null ? "" : mod.scriptContent());
        fields.put("enabled", mod.enabled() ? Item.TICKED : "");
        String source = mod.sourceUrl() == null ? SettingsMessages.WITH_SCRIPT : mod.sourceUrl();
        return new Item(
                mod.id(),
                mod.name(),
                SettingsMessages.and(mod.enabled() ? SettingsMessages.ENABLED : SettingsMessages.DISABLED, source),
                fields);
    }
}
