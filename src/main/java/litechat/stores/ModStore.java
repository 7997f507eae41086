package litechat.stores;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Clock;
import litechat.domain.Ids;
import litechat.domain.Mod;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.ModEvent;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;

/** The mods: kept, ordered, and not run. */
public final class ModStore implements ActionStore {
    private static final String ID = "modStore";
    private static final int STEP = 10;

    private final EventBus bus;
    private final Ids ids;
    private final Clock clock;

    public ModStore(EventBus bus, Ids ids, Clock clock) {
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(ModEvent.LoadDbModsRequest.class, ID, request -> load()),
                new ActionHandler<>(ModEvent.AddDbModRequest.class, ID, this::add),
                new ActionHandler<>(
                        ModEvent.UpdateDbModRequest.class, ID, request -> update(request.id(), request.changes())),
                new ActionHandler<>(ModEvent.DeleteDbModRequest.class, ID, request -> {
                    PersistenceService.deleteMod(request.id());
                    load();
                }));
    }

    private void load() {
        bus.emit(new ModEvent.DbModsLoaded(PersistenceService.loadMods()));
    }

    private void add(ModEvent.AddDbModRequest request) {
        List<Mod> mods = PersistenceService.loadMods();
        double last = mods.isEmpty() ? 0 : mods.get(mods.size() - 1).loadOrder();
        try {
            PersistenceService.saveMod(new Mod(
                    ids.next(),
                    request.modName(),
                    request.sourceUrl(),
                    request.scriptContent(),
                    false,
                    last + STEP,
                    clock.now(),
                    Attributes.NONE));
        } catch (PersistenceException e) {
            bus.emit(new ModEvent.ModRefused(null, e.sentence()));
        }
        load();
    }

    private void update(String id, Changes changes) {
        try {
            PersistenceService.updateMod(id, changes);
        } catch (PersistenceException e) {
            bus.emit(new ModEvent.ModRefused(id, e.sentence()));
        }
        load();
    }
}
