package litechat.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import litechat.domain.Attributes;
import litechat.domain.ProviderConfig;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueListTest {
    private static final Timestamp NOW = new Timestamp(1);

    private final CatalogueList models = new CatalogueList(text -> text.toLowerCase(Locale.ROOT));

    private static ProviderConfig provider(
            String id, boolean isOn, List<String> enabled, @Nullable List<@Nullable Object> fetched) {
        return new ProviderConfig(
                id,
                "Server " + id,
                "openai",
                isOn,
                null,
                null,
                enabled,
                false,
                fetched,
                null,
                NOW,
                NOW,
                Attributes.NONE);
    }

    private static Attributes model(String id, double context, String price, String input, String output) {
        return Attributes.of("id", id)
                .with("name", "Model " + id)
                .with("context_length", context)
                .with("pricing", Attributes.of("prompt", price).with("completion", "0"))
                .with(
                        "architecture",
                        Attributes.of("input_modalities", List.of("text", input))
                                .with("output_modalities", List.of("text", output)));
    }

    private void load() {
        models.load(
                List.of(
                        provider(
                                "a",
                                true,
                                List.of("big", "typed"),
                                List.of(
                                        model("big", 200_000, "0.00001", "image", "text"),
                                        model("small", 8_000, "0", "audio", "image"),
                                        Attributes.of("id", "bare"),
                                        Attributes.of("id", "big").with("name", "again"))),
                        provider("off", false, List.of("x"), null),
                        provider("b", true, List.of("big"), null)),
                List.of("b:big", "a:typed"),
                List.of("a:small"));
    }

    private List<String> ids(String words, String shown, double context, double price, String modality, String order) {
        List<String> ids = new ArrayList<>();
        for (CatalogueList.Entry entry :
                models.filtered(new CatalogueFilter(words, "", shown, context, price, modality, order))) {
            ids.add(entry.id());
        }
        return ids;
    }

    @Test
    void modelsOfCataloguesAndNamedOnesStandInTheChosenOrderAndEachOnce() {
        load();
        assertEquals(List.of("b:big", "a:typed", "a:big", "a:bare", "a:small"), ids("", "all", 0, -1, "", "chosen"));
        assertEquals(List.of("b:big", "a:typed", "a:big"), ids("", "enabled", 0, -1, "", "chosen"));
        assertEquals(List.of("a:small"), ids("", "favourites", 0, -1, "", "chosen"));
    }

    private List<String> enabled() {
        return ids("", "enabled", 0, -1, "", "name");
    }

    @Test
    void whatWasAskedForIsShownUntilItIsLoaded() {
        load();
        models.ask("a:big", false);
        models.ask("a:small", true);
        assertEquals(List.of("b:big", "a:small", "a:typed"), enabled());
        load();
        assertEquals(List.of("b:big", "a:small", "a:typed"), enabled(), "read before the change was saved");
        ProviderConfig saved = provider(
                "a",
                true,
                List.of("typed", "small"),
                List.of(model("big", 1, "0", "text", "text"), model("small", 1, "0", "text", "text")));
        models.load(List.of(saved), List.of(), List.of());
        assertEquals(List.of("a:small", "a:typed"), enabled());
        load();
        assertEquals(List.of("b:big", "a:big", "a:typed"), enabled(), "changed again, elsewhere");
    }

    @Test
    void aModelThatIsEnabledAndDisabledAtOnceStaysDisabled() {
        load();
        models.ask("a:small", true);
        models.ask("a:small", false);
        List<@Nullable Object> small = List.of(model("small", 1, "0", "text", "text"));
        models.load(List.of(provider("a", true, List.of("small"), small)), List.of(), List.of());
        assertEquals(List.of(), enabled(), "The second is not saved yet");
    }

    @Test
    void whatCouldNotBeSavedIsShownAsItIs() {
        load();
        List<String> before = enabled();
        models.ask("a:big", false);
        models.forget();
        load();
        assertEquals(before, enabled());
    }

    @Test
    void aSearchLooksForEachWordInNameAndServer() {
        load();
        assertEquals(List.of("a:big"), ids("server  model", "enabled", 0, -1, "", "name"));
        assertEquals(
                List.of("b:big"),
                ids("server b", "enabled", 0, -1, "", "chosen").subList(0, 1));
        assertEquals(List.of(), ids("nowhere", "all", 0, -1, "", "name"));
    }

    @Test
    void whatACatalogueDoesNotSayIsNotFoundByIt() {
        load();
        assertEquals(List.of("a:big"), ids("", "all", 100_000, -1, "", "name"));
        assertEquals(List.of("a:small"), ids("", "all", 0, 0, "", "name"));
        assertEquals(List.of("a:big", "a:small"), ids("", "all", 0, 10, "", "name"));
        assertEquals(List.of("a:small"), ids("", "all", 0, -1, "audio", "name"));
    }

    @Test
    void whatAModelTakesIsNotWhatItGives() {
        load();
        assertEquals(List.of("a:big"), ids("", "all", 0, -1, "image", "name"));
        assertEquals(List.of("a:small"), ids("", "all", 0, -1, "gives image", "name"));
        assertEquals(List.of(), ids("", "all", 0, -1, "gives audio", "name"));
    }

    @Test
    void theLongestAndTheCheapestComeFirstAndTheUnknownLast() {
        load();
        assertEquals(
                List.of("a:big", "a:small"),
                ids("", "all", 0, -1, "", "context").subList(0, 2));
        assertEquals(
                List.of("a:small", "a:big"), ids("", "all", 0, -1, "", "price").subList(0, 2));
    }

    @Test
    void aMoveNamesTheWholeNewOrder() {
        load();
        assertEquals(List.of("b:big", "a:big", "a:typed"), models.moved("a:big", -1));
        assertEquals(List.of("b:big", "a:typed", "a:big"), models.moved("b:big", -1));
        assertEquals(List.of("a:typed", "b:big", "a:big"), models.moved("b:big", 1));
        assertEquals(List.of("b:big", "a:typed", "a:big"), models.moved("gone", 1));
    }

    @Test
    void tenThousandModelsAreSearched() {
        List<@Nullable Object> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(model("m" + i, i, "0.00001", "image", "text"));
        }
        many.add(Attributes.of("id", "__proto__"));
        models.load(List.of(provider("a", true, List.of("__proto__"), many)), List.of(), List.of());
        assertEquals(10_001, models.size());
        assertEquals("a:__proto__", ids("", "enabled", 0, -1, "", "chosen").get(0));
        assertEquals(1, ids("m9999", "all", 0, -1, "", "price").size());
    }
}
