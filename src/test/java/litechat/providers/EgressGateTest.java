package litechat.providers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.ProviderConfig;
import litechat.domain.ProviderType;
import litechat.domain.Secret;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EgressGateTest {
    private static final Secret KEY = new Secret("sk-canary");

    private static ProviderConfig config(String type, @Nullable String baseURL, boolean isEnabled) {
        Timestamp now = Timestamp.UNKNOWN;
        return new ProviderConfig(
                "v1", "Mine", type, isEnabled, "k1", baseURL, null, false, null, null, now, now, Attributes.NONE);
    }

    private static String refusal(
            ProviderConfig config, boolean isUnconfirmed, @Nullable Secret key, List<String> origins) {
        return assertThrows(
                        ProviderException.class,
                        () -> EgressGate.admit(SavedServer.of(config, isUnconfirmed, key, origins)))
                .sentence();
    }

    @Test
    void aServerThatIsSetUpIsAdmittedWithItsKey() {
        Endpoint endpoint = EgressGate.admit(SavedServer.of(
                config("openai-compatible", "https://a.example/v1", true),
                false,
                KEY,
                List.of("https://b.example", "https://A.example:443/v2")));
        assertEquals("https://a.example/v1", endpoint.baseURL());
        assertEquals(KEY, endpoint.key());
    }

    @ParameterizedTest
    @CsvSource({
        "openai, https://api.openai.com/v1",
        "anthropic, https://api.anthropic.com/v1",
        "google, https://generativelanguage.googleapis.com/v1beta",
        "openrouter, https://openrouter.ai/api/v1",
        "mistral, https://api.mistral.ai/v1",
        "xai, https://api.x.ai/v1",
        "ollama, http://localhost:11434"
    })
    void aRowWithoutAnAddressHasTheUsualOneOfItsType(String type, String address) {
        assertEquals(
                address,
                EgressGate.admit(SavedServer.of(config(type, null, true), false, null, List.of()))
                        .baseURL());
        assertEquals(
                address,
                EgressGate.admit(SavedServer.of(config(type, "", true), false, null, List.of()))
                        .baseURL());
    }

    @Test
    void whatIsDisabledUnconfirmedUnknownOrNowhereIsRefusedInWords() {
        String address = "https://a.example";
        assertEquals(
                "Mine is switched off, so it is not asked. Tick “Switched on” in its form, under Model servers.",
                refusal(config("openai", address, false), false, KEY, List.of()));
        assertEquals(
                "This server came with an import. Confirm it in the settings, under Import, before it is used.",
                refusal(config("openai", address, true), true, KEY, List.of()));
        assertEquals(
                "Mine is a server of the kind “replicate”, which this page does not speak to.",
                refusal(config("replicate", address, true), false, KEY, List.of()));
        assertEquals(
                "The address of Mine is none that can be asked. Enter another one in the settings.",
                refusal(config("openai-compatible", null, true), false, KEY, List.of()));
    }

    @Test
    void aKeyThatWasSavedForAnotherServerIsRefusedAndNotTold() {
        String sentence = refusal(
                config("openai-compatible", "https://evil.example/v1", true), false, KEY, List.of("https://a.example"));
        assertEquals(
                "The key of Mine was saved for https://a.example and is not sent to https://evil.example. To use it"
                        + " there, enter it anew in the settings of the server.",
                sentence);
        ProviderException typed = assertThrows(
                ProviderException.class,
                () -> EgressGate.admitTyped(
                        "openai", "Mine", "https://evil.example", KEY, List.of("https://a.example")));
        assertEquals(sentence, typed.sentence());
    }

    @Test
    void anAddressThatIsBeingTypedMayBeAskedWithAKeyThatIsTypedBesideIt() {
        Endpoint endpoint = EgressGate.admitTyped("openai", "Mine", "https://new.example", KEY, List.of());
        assertEquals(KEY, endpoint.key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/v1/models",
                "https://a.example.evil.example/v1",
                "https://a.example@evil.example/v1",
                "https://a.example:444/v1",
                "http://a.example/v1",
                "https://a.example\\@evil.example/",
                "//a.example/v1",
                "javascript:alert(1)",
                ""
            })
    void whatWouldGoElsewhereIsNotSentNorEvenLookedUp(String url) {
        Pieces http = new Pieces("text/event-stream", "");
        EgressGate gate = new EgressGate(http);
        Endpoint endpoint = Answering.typed("openai", "https://a.example/v1", "sk-canary");
        WireRequest request = WireRequest.get(url);
        ProviderException error =
                assertThrows(ProviderException.class, () -> gate.send(endpoint, request, 1, new Stop()));
        assertEquals(
                "A request meant for My server would have gone to another server, so it was not sent.",
                error.sentence());
        assertThrows(ProviderException.class, () -> gate.explain(endpoint, url, new Stop()));
        assertEquals(List.of(), http.asked);
    }

    @ParameterizedTest
    @EnumSource
    void onlyAServerThatAUserRunsIsAskedWhetherItIsThere(ProviderType type) {
        Pieces http = new Pieces("text/event-stream", "");
        Endpoint endpoint = Answering.typed(type.word(), "https://a.example/v1", null);
        String sentence = new EgressGate(http).explain(endpoint, "https://a.example/v1/models", new Stop());
        assertEquals(type.isHosted() ? List.of() : List.of("https://a.example/v1/models"), http.asked);
        assertEquals(type.isHosted(), sentence.startsWith("Refused: no answer of https://a.example"), sentence);
    }

    @Test
    void whatGoesToTheServersOwnOriginIsSent() {
        Pieces http = new Pieces("text/event-stream", "");
        Endpoint endpoint = Answering.typed("openai", "HTTPS://A.example:443/v1", null);
        new EgressGate(http).send(endpoint, WireRequest.get("https://a.example/v1/models"), 1, new Stop());
        assertEquals(List.of("https://a.example/v1/models"), http.asked);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.b:1/c/d, https://a.b:1",
        "https://a.b, https://a.b",
        "HTTPS://A.B:443?x, https://a.b",
        "http://a.b:80#x, http://a.b",
        "http://a.b:443/, http://a.b:443",
        "http://[::1]:8080/v1, http://[::1]:8080",
        "https://bücher.example/v1, https://bücher.example"
    })
    void anOriginIsSchemeHostAndPort(String url, String origin) {
        assertEquals(origin, Origin.of(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "ftp://a.b",
                "https://",
                "https://:80/",
                "https://a@b.c",
                "https://a b.c",
                "https://a%2eb",
                "https://a\tb",
                "https://a\\b"
            })
    void whatABrowserMightReadOtherwiseHasNone(String url) {
        assertNull(Origin.of(url));
    }

    @Test
    void theTextsOfWhatCarriesAKeyDoNotShowIt() {
        Endpoint endpoint = Answering.typed("openai", "https://a.example", "sk-canary");
        SavedServer server = SavedServer.of(config("openai", null, true), false, KEY, List.of());
        AnswerCall call = new AnswerCall(server, Answering.REQUEST);
        String texts = endpoint + " " + call + " " + call.toAttributes() + " "
                + new WireRequest("u", Map.of(), null, "Authorization", "Bearer ");
        assertTrue(!texts.contains("sk-canary"), texts);
    }
}
