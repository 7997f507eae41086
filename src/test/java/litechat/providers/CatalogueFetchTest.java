package litechat.providers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.CatalogueModel;
import litechat.domain.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Catalogues in each server's own form. */
@Timeout(60)
class CatalogueFetchTest {
    private static final String KEY = "sk-CANARY-1";

    private final ListServer server = new ListServer();
    private final Protocols protocols = new Protocols(new JdkHttp(Answering.policy()), Patience.USUAL);

    @AfterEach
    void stop() {
        server.close();
    }

    private List<@Nullable Object> fetch(String type, String path) {
        String address = server.origin() + path;
        SavedServer saved =
                new SavedServer(type, "Mine", address, true, false, new Secret(KEY), List.of(server.origin()));
        return protocols.fetch(saved, new Stop());
    }

    private CatalogueModel only(String type, String path) {
        List<CatalogueModel> models = CatalogueModel.all(fetch(type, path));
        assertEquals(1, models.size());
        return models.get(0);
    }

    private String refusal(String type, String path) {
        return assertThrows(ProviderException.class, () -> fetch(type, path)).sentence();
    }

    private static List<String> ids(List<@Nullable Object> models) {
        return CatalogueModel.all(models).stream().map(CatalogueModel::id).toList();
    }

    private String header(String name) {
        return server.asked.get(0).headers().getOrDefault(name, List.of("")).get(0);
    }

    @Test
    void openRouterTellsPricesContextAndModalities() {
        server.on(
                "/api/v1/models",
                """
                {"data":[{"id":"acme/large","canonical_slug":"acme/large-1","name":"Acme: Large","created":1750000000,
                "description":"Thinks.","context_length":131072,"architecture":{"modality":"text+image->text",
                "input_modalities":["text","image","file"],"output_modalities":["text"],"tokenizer":"GPT"},
                "pricing":{"prompt":"0.000003","completion":"0.000015","request":"0","image":"0.0048"},
                "top_provider":{"context_length":131072,"max_completion_tokens":16384,"is_moderated":true},
                "per_request_limits":null,"supported_parameters":["temperature","reasoning"]}]}""");
        CatalogueModel model = only("openrouter", "/api/v1");
        assertEquals(
                new CatalogueModel(
                        "acme/large",
                        "Acme: Large",
                        "Thinks.",
                        131072.0,
                        0.000003,
                        0.000015,
                        List.of("image", "file"),
                        List.of()),
                model);
        assertEquals("Bearer " + KEY, header("Authorization"));
        Attributes row = (Attributes) fetch("openrouter", "/api/v1").get(0);
        assertNull(row.get("canonical_slug"), "Only what is of use is kept");
        assertEquals(16384.0, row.attributes("top_provider").number("max_completion_tokens"));
    }

    @Test
    void openAiTellsNamesOnlyAndOthersTheirLengthInTheirOwnWords() {
        server.on(
                "/v1/models", "{\"object\":\"list\",\"data\":[{\"id\":\"gpt-x\",\"object\":\"model\",\"created\":1}]}");
        assertNull(only("openai", "/v1").contextLength());
        server.on(
                "/v1/models",
                "{\"data\":[{\"id\":\"m1\",\"max_context_length\":32768,\"capabilities\":{\"completion_chat\":true,"
                        + "\"vision\":true}},{\"id\":\"ocr\",\"capabilities\":{\"completion_chat\":false}}]}");
        CatalogueModel mistral = only("mistral", "/v1");
        assertEquals(32768.0, mistral.contextLength());
        assertEquals(List.of("image"), mistral.inputs());
        server.on("/v1/models", "{\"data\":[{\"id\":\"v\",\"max_model_len\":4096}]}");
        assertEquals(4096.0, only("openai-compatible", "/v1").contextLength());
        server.on("/v1/models", "{\"data\":[{\"id\":\"l.gguf\",\"meta\":{\"n_ctx_train\":8192,\"n_vocab\":1}}]}");
        assertEquals(8192.0, only("openai-compatible", "/v1").contextLength());
    }

    @Test
    void anAddressWithoutItsVersionIsFound() {
        server.on("/v1/models", "{\"data\":[{\"id\":\"m\"}]}");
        assertEquals("m", only("openai-compatible", "").id());
        assertEquals(List.of("/models", "/v1/models"), server.targets());
    }

    @Test
    void anthropicIsReadPageByPage() {
        server.on(
                "/v1/models?limit=1000",
                "{\"data\":[{\"type\":\"model\",\"id\":\"claude-b\",\"display_name\":\"Claude B\"}],"
                        + "\"has_more\":true,\"last_id\":\"claude-b&x=1\"}");
        server.on(
                "/v1/models?limit=1000&after_id=claude-b%26x%3D1",
                "{\"data\":[{\"id\":\"claude-a\",\"display_name\":\"Claude A\",\"max_input_tokens\":200000,\"max_tokens\":64000,"
                        + "\"capabilities\":{\"image_input\":{\"supported\":true}}}],\"has_more\":false}");
        List<@Nullable Object> fetched = fetch("anthropic", "/v1");
        List<CatalogueModel> models = CatalogueModel.all(fetched);
        assertEquals(
                List.of("Claude A", "Claude B"),
                models.stream().map(CatalogueModel::name).toList());
        assertEquals(200000.0, models.get(0).contextLength());
        assertEquals(
                Attributes.of("max_completion_tokens", 64000.0),
                CatalogueModel.entry(fetched, "claude-a").attributes("top_provider"));
        assertEquals(List.of("image"), models.get(0).inputs());
        assertEquals(KEY, header("X-api-key"));
        assertEquals("true", header("Anthropic-dangerous-direct-browser-access"));
    }

    @Test
    void geminiIsReadPageByPageAndOnlyWhatAnswersIsKept() {
        server.on(
                "/v1beta/models?pageSize=1000",
                "{\"models\":[{\"name\":\"models/gem-1\",\"displayName\":\"Gem 1\",\"inputTokenLimit\":1048576,"
                        + "\"supportedGenerationMethods\":[\"generateContent\",\"countTokens\"]}],\"nextPageToken\":\"a+b\"}");
        server.on(
                "/v1beta/models?pageSize=1000&pageToken=a%2Bb",
                "{\"models\":[{\"name\":\"models/embed\",\"supportedGenerationMethods\":[\"embedContent\"]},"
                        + "{\"name\":\"models/gem-2\"}]}");
        List<@Nullable Object> models = fetch("google", "/v1beta");
        assertEquals(List.of("gem-1", "gem-2"), ids(models));
        assertEquals(1048576.0, CatalogueModel.all(models).get(0).contextLength());
        assertEquals(KEY, header("X-goog-api-key"));
        assertFalse(server.targets().toString().contains("CANARY"), "A key never stands in an address");
    }

    @Test
    void ollamaIsAskedForEachModelsLength() {
        server.on(
                "/api/tags",
                "{\"models\":[{\"name\":\"sees:7b\",\"details\":{\"parameter_size\":\"7B\"}},{\"name\":\"odd:1b\"}]}");
        server.on(
                "/api/show {\"model\":\"sees:7b\"}",
                "{\"capabilities\":[\"completion\",\"vision\"],\"model_info\":{\"general.architecture\":\"qwen\","
                        + "\"qwen.context_length\":40960}}");
        server.on("/api/show {\"model\":\"odd:1b\"}", 500, "broken");
        List<CatalogueModel> models = CatalogueModel.all(fetch("ollama", "/api"));
        assertEquals(
                List.of("odd:1b", "sees:7b"),
                models.stream().map(CatalogueModel::id).toList());
        assertNull(models.get(0).contextLength(), "Its details failed, and nothing else is lost");
        assertEquals(40960.0, models.get(1).contextLength());
        assertEquals(List.of("image"), models.get(1).inputs());
        assertEquals("7B", models.get(1).description());
        server.on("/api/show {\"model\":\"sees:7b\"}", "{\"capabilities\":[\"completion\"]}");
        List<@Nullable Object> entries = fetch("ollama", "/api");
        assertFalse(CatalogueModel.seesNothing((Attributes) entries.get(0)), "nobody knows");
        assertTrue(CatalogueModel.seesNothing((Attributes) entries.get(1)));
    }

    /** Whether the list says that a model thinks; null if it does not say. */
    private static @Nullable Boolean thinks(List<@Nullable Object> models, String id) {
        Attributes entry = CatalogueModel.entry(models, id);
        return new Facts(Attributes.of("supported_parameters", entry.get("supported_parameters"))).takes("reasoning");
    }

    @Test
    void whetherAModelThinksIsKeptWhereTheListSaysIt() {
        server.on("/api/tags", "{\"models\":[{\"name\":\"deep\"},{\"name\":\"plain\"},{\"name\":\"old\"}]}")
                .on("/api/show {\"model\":\"deep\"}", "{\"capabilities\":[\"completion\",\"thinking\"]}")
                .on("/api/show {\"model\":\"plain\"}", "{\"capabilities\":[\"completion\"]}")
                .on("/api/show {\"model\":\"old\"}", "{}");
        List<@Nullable Object> ollama = fetch("ollama", "");
        assertEquals(true, thinks(ollama, "deep"));
        assertEquals(false, thinks(ollama, "plain"));
        assertNull(thinks(ollama, "old"));
        server.on(
                "/v1beta/models?pageSize=1000",
                "{\"models\":[{\"name\":\"models/deep\",\"thinking\":true},{\"name\":\"models/plain\"}]}");
        List<@Nullable Object> gemini = fetch("google", "/v1beta");
        assertEquals(true, thinks(gemini, "deep"));
        assertEquals(false, thinks(gemini, "plain"), "What is false is left out");
        server.on("/v1beta/models?pageSize=1000", "{\"models\":[{\"name\":\"models/plain\"}]}");
        assertNull(thinks(fetch("google", "/v1beta"), "plain"), "A list that speaks of no thinking says nothing");
    }

    @Test
    void whatIsNoModelIsLeftOutAndTheRestIsRead() {
        server.on(
                "/v1/models",
                """
                {"data":[null,1,"x",[],{},{"id":""},{"id":7},{"id":"__proto__","name":"","pricing":{"__proto__":"1",
                "prompt":"NaN","completion":"-1"},"context_length":-4,"architecture":{"input_modalities":[1,null,"image"]}},
                {"id":"__proto__","name":"again"},{"id":"constructor","context_length":"8192","pricing":[]},
                {"id":"%s"},{"id":"<img src=x>","name":"<b>x</b>","context_length":1e300}]}"""
                        .formatted("x".repeat(301)));
        List<@Nullable Object> models = fetch("openai", "/v1");
        assertEquals(List.of("<img src=x>", "__proto__", "constructor"), ids(models));
        CatalogueModel first = CatalogueModel.all(models).get(1);
        assertEquals("__proto__", first.name());
        assertNull(first.promptPrice());
        assertNull(first.completionPrice());
        assertNull(first.contextLength());
        assertEquals(List.of("image"), first.inputs());
        assertNull(CatalogueModel.all(models).get(0).contextLength());
    }

    @Test
    void tenThousandModelsAreKeptAndNoMore() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 10_050; i++) {
            rows.add("{\"id\":\"m%05d\"}".formatted(i));
        }
        server.on(
                "/v1/models?limit=1000",
                "{\"data\":[" + String.join(",", rows) + "],\"has_more\":true,\"last_id\":\"x\"}");
        assertEquals(ModelCatalogue.MOST_MODELS, fetch("anthropic", "/v1").size());
        assertEquals(1, server.asked.size());
    }

    @Test
    void pagesThatNeverEndAreGivenUp() {
        String page = "{\"models\":[{\"name\":\"models/m\"}],\"nextPageToken\":\"again\"}";
        server.on("/v1beta/models?pageSize=1000", page).on("/v1beta/models?pageSize=1000&pageToken=again", page);
        assertEquals(List.of("m"), ids(fetch("google", "/v1beta")));
        assertEquals(2, server.asked.size());
    }

    @Test
    void whyThereIsNoListIsSaid() {
        server.on("/v1/models", 401, "{\"error\":{\"message\":\"Incorrect API key " + KEY + "\"}}");
        assertEquals("Mine refuses the key (status 401): Incorrect API key •••", refusal("openai", "/v1"));
        server.on("/v1/models", "<html>Log in</html>");
        assertEquals("Mine did not answer with a list of models.", refusal("openai", "/v1"));
        server.on("/v1/models", "{\"data\":{}}");
        assertEquals("Mine did not answer with a list of models.", refusal("openai", "/v1"));
        server.on("/v1/models", 500, "");
        assertEquals("Mine answered with status 500", refusal("openai", "/v1"));
        server.close();
        assertTrue(refusal("openai", "/v1").startsWith("Refused: no answer of "));
        assertTrue(refusal("ollama", "").startsWith("Refused: nothing answers at "));
    }

    @Test
    void aPageThatIsBrokenInTheMiddleMakesNoShorterList() {
        server.on("/v1/models?limit=1000", "{\"data\":[{\"id\":\"a\"}],\"has_more\":true,\"last_id\":\"a\"}");
        server.on("/v1/models?limit=1000&after_id=a", 529, "{\"error\":{\"message\":\"Overloaded\"}}");
        assertEquals("Mine is too busy (status 529): Overloaded", refusal("anthropic", "/v1"));
    }

    @Test
    void nothingIsAskedOfAServerThatMayNotBe() {
        String address = server.origin() + "/v1";
        for (SavedServer saved : List.of(
                new SavedServer("openai", "Mine", address, true, true, null, List.of()),
                new SavedServer("openai", "Mine", address, false, false, null, List.of()),
                new SavedServer(
                        "openai", "Mine", address, true, false, new Secret(KEY), List.of("http://127.0.0.1:1")))) {
            assertThrows(ProviderException.class, () -> protocols.fetch(saved, new Stop()));
        }
        assertEquals(List.of(), server.targets());
    }
}
