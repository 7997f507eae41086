package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.ProviderConfig;
import litechat.events.ProviderEvent.AddProviderConfigRequest;
import litechat.events.ProviderEvent.ProviderSaved;
import litechat.events.ProviderEvent.ProviderTested;
import litechat.events.ProviderEvent.TestProviderRequest;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Table;
import litechat.persistence.UnconfirmedRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnconfirmedServerTest {
    private final RunningStores stores = new RunningStores();

    @AfterEach
    void stop() {
        stores.close();
    }

    private int askedAfterSubmitting(ProviderConfig config) {
        stores.server.next().piece("x");
        stores.submit(null, "Why?", config.id() + ":" + RunningStores.MODEL);
        stores.runUntilIdle();
        return stores.server.endpoints().size();
    }

    @Test
    void aServerFromAnImportIsNotAskedBeforeItIsConfirmed() {
        stores.request(new AddProviderConfigRequest(RunningStores.draft("Server", null)));
        ProviderConfig config = stores.last(ProviderSaved.class).providerConfig();
        LiteChatDatabase database = stores.database;
        Table<Attributes> local = database.raw(UnconfirmedRows.TABLE);
        database.write(
                List.of(local),
                () -> local.put(UnconfirmedRows.entry("providerConfigs", config.id(), stores.threads.now())));
        assertEquals(0, askedAfterSubmitting(config));
        stores.request(new TestProviderRequest(config.id(), RunningStores.draft("Server", null)));
        assertFalse(stores.last(ProviderTested.class).reachable());
        assertEquals(0, stores.server.endpoints().size());
        UnconfirmedRows.confirm(database, "providerConfigs", config.id());
        assertEquals(1, askedAfterSubmitting(config));
    }
}
