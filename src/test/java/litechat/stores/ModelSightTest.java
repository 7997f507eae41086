package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import litechat.domain.Attributes;
import litechat.events.FileEvent.LoadSightRequest;
import litechat.events.FileEvent.SightLoaded;
import litechat.events.ProviderEvent.FetchModelsRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelSightTest {
    private final RunningStores stores = new RunningStores();
    private final String model = stores.addServer();

    @AfterEach
    void stop() {
        stores.close();
    }

    @Test
    void whetherAModelTakesPicturesIsWhatTheListOfItsServerSays() {
        String server = model.substring(0, model.indexOf(':'));
        Attributes texts = Attributes.of("input_modalities", List.of("text"));
        stores.server.catalogue(asked ->
                List.of(Attributes.of("id", "blind").with("architecture", texts), Attributes.of("id", "silent")));
        stores.request(new FetchModelsRequest(server));
        for (String name : List.of("blind", "silent", "gone")) {
            stores.request(new LoadSightRequest(server + ":" + name));
        }
        assertEquals(
                List.of(true, false, false),
                stores.all(SightLoaded.class).stream()
                        .map(SightLoaded::seesNothing)
                        .toList());
    }
}
