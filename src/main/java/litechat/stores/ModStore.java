package litechat.stores;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Clock;
import litechat.domain.Ids;
import litechat.domain.Mod;
import litechat.events.ActionHandler;
import litechat.events.Event;
import litechat.events.EventBus;
import litechat.events.ModEvent.AddDbModRequest;
import litechat.events.ModEvent.DbModsLoaded;
import litechat.events.ModEvent.DeleteDbModRequest;
import litechat.events.ModEvent.LoadDbModsRequest;
import litechat.events.ModEvent.ModRefused;
import litechat.events.ModEvent.ModSaved;
import litechat.events.ModEvent.MoveDbModRequest;
import litechat.events.ModEvent.UpdateDbModRequest;
import litechat.persistence.PersistenceService;
import org.jspecify.annotations.Nullable;

/** The mods: kept, ordered, and not run. */
public final class ModStore implements ActionStore {
    private static final String ID = "modStore";

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
                new ActionHandler<>(LoadDbModsRequest.class, ID, request -> load()),
                new ActionHandler<>(AddDbModRequest.class, ID, request -> change(null, () -> add(request))),
                new ActionHandler<>(
                        UpdateDbModRequest.class,
                        ID,
                        request -> change(
                                request.id(),
                                () -> new ModSaved(PersistenceService.updateMod(request.id(), request.changes())))),
                new ActionHandler<>(MoveDbModRequest.class, ID, request -> {
                    PersistenceService.moveMod(request.id(), request.places());
                    load();
                }),
                new ActionHandler<>(DeleteDbModRequest.class, ID, request -> {
                    PersistenceService.deleteMod(request.id());
                    load();
                }));
    }

    private void load() {
        bus.emit(new DbModsLoaded(PersistenceService.loadMods()));
    }

    private Event add(AddDbModRequest request) {
        Mod mod = new Mod(
                ids.next(),
                request.modName(),
                request.sourceUrl(),
                request.scriptContent(),
                request.enabled(),
                0,
                clock.now(),
                Attributes.NONE);
        return new ModSaved(PersistenceService.addMod(mod));
    }

    private void change(@Nullable String id, Saving.Change change) {
        Saving.make(bus, change, sentence -> new ModRefused(id, sentence), this::load);
    }
}
