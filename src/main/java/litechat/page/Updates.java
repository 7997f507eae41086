package litechat.page;

import java.util.List;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.PwaEvent;
import litechat.interop.JavaScriptError;
import litechat.interop.Promises;
import litechat.interop.registration.Registration;
import litechat.stores.ActionStore;

/** Keeps the page usable without its server, and tells when a newer version waits. */
public final class Updates implements ActionStore {
    private final EventBus bus;

    public Updates(EventBus bus) {
        this.bus = bus;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(new ActionHandler<>(
                PwaEvent.ApplyUpdateRequest.class, "updates", request -> Registration.applyUpdate()));
    }

    /** Registers the service worker; without one the page works as long as its server does. */
    public void start(EventBus.Faults faults) {
        try {
            Promises.await(Registration.registerServiceWorker(this::tell, this::tell));
        } catch (JavaScriptError e) {
            faults.report("pwa.update.error", e);
        }
    }

    private void tell() {
        bus.emit(new PwaEvent.UpdateAvailable());
    }
}
