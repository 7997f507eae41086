package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import litechat.domain.AppState;
import litechat.domain.Attributes;
import litechat.events.SettingsEvent.LoadSettingsRequest;
import litechat.events.SettingsEvent.SetSettingRequest;
import litechat.events.SettingsEvent.SettingChanged;
import litechat.events.SettingsEvent.SettingRefused;
import litechat.events.SettingsEvent.SettingsLoaded;
import litechat.persistence.LiteChatDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsStoreTest {
    private final RunningStores stores = new RunningStores();

    @AfterEach
    void stop() {
        stores.close();
    }

    @Test
    void aSettingIsSavedUnderItsPrefixAndTold() {
        stores.request(new SetSettingRequest("theme", "dark"));
        assertEquals("dark", stores.dump().row("appState", "settings:theme").get("value"));
        assertEquals(new SettingChanged("theme", "dark"), stores.only(SettingChanged.class));
    }

    @Test
    void allSettingsAreReadKnownOrNot() {
        stores.request(new SetSettingRequest("theme", "dark"));
        stores.request(new SetSettingRequest("never heard of", Attributes.of("a", 1.0)));
        stores.request(new SetSettingRequest("nothing", null));
        stores.request(new LoadSettingsRequest());
        Map<String, ?> settings = stores.only(SettingsLoaded.class).settings();
        assertEquals("dark", settings.get("theme"));
        assertEquals(Attributes.of("a", 1.0), settings.get("never heard of"));
        assertTrue(settings.containsKey("nothing"));
        assertNull(settings.get("nothing"));
        assertEquals(3, settings.size());
    }

    @Test
    void whatIsNoSettingIsNotTakenForOne() {
        LiteChatDatabase database = new LiteChatDatabase(stores.memory);
        database.write(List.of(database.appState()), () -> database.appState()
                .bulkPut(List.of(
                        new AppState("settings", "x", Attributes.NONE),
                        new AppState("turn:1", "x", Attributes.NONE),
                        new AppState("settings:", "x", Attributes.NONE),
                        new AppState("settingsx", "x", Attributes.NONE))));
        stores.request(new LoadSettingsRequest());
        assertEquals(Map.of("", "x"), stores.only(SettingsLoaded.class).settings());
    }

    @Test
    void whoeverChangesWhatWasToldDoesNotChangeTheStore() {
        stores.request(new SetSettingRequest("theme", "dark"));
        stores.request(new LoadSettingsRequest());
        stores.last(SettingsLoaded.class).settings().clear();
        stores.request(new LoadSettingsRequest());
        assertEquals(Map.of("theme", "dark"), stores.last(SettingsLoaded.class).settings());
    }

    @Test
    void aSettingThatCannotBeSavedStaysAsItWas() {
        EveryFailure.of(failing -> new SetSettingRequest("theme", "light"), failing -> {
            assertEquals(List.of(), failing.all(SettingChanged.class));
            assertEquals(
                    new SettingRefused("theme", FaultyEngine.failure().sentence()), failing.only(SettingRefused.class));
            failing.request(new LoadSettingsRequest());
            assertEquals(Map.of(), failing.only(SettingsLoaded.class).settings());
        });
        EveryFailure.of(
                failing -> {
                    failing.request(new SetSettingRequest("theme", "dark"));
                    return new SetSettingRequest("theme", "light");
                },
                failing -> {
                    failing.request(new LoadSettingsRequest());
                    assertEquals(
                            Map.of("theme", "dark"),
                            failing.last(SettingsLoaded.class).settings());
                });
    }
}
