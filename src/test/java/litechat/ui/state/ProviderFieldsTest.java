package litechat.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import litechat.domain.Secret;
import litechat.events.ProviderDraft;
import litechat.ui.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderFieldsTest {
    private static ProviderFields withAddress(String baseURL) {
        return new ProviderFields("openai-compatible", "Home", baseURL, "llama3.2", true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:11434/v1",
                "HTTPS://Api.Example.org/v1/",
                " https://api.example.org ",
                "http://[::1]:8080/v1"
            })
    void anAddressOfAServerIsTaken(String address) {
        assertNull(withAddress(address).baseURLError());
        assertTrue(withAddress(address).isValid());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:11434/v1",
                "ftp://example.org",
                "https://",
                "http://:8080/v1",
                "http:///v1",
                "https://me:pass@example.org/v1",
                "https://exa mple.org",
                "https://example.org/v1?key=1",
                "https://example.org/v1#top",
                "http"
            })
    void anythingElseIsRefusedInWords(String address) {
        assertNotNull(withAddress(address).baseURLError());
        assertFalse(withAddress(address).isValid());
    }

    @Test
    void eachFaultHasItsOwnSentence() {
        assertEquals(Messages.BASE_URL_MISSING, withAddress(" ").baseURLError());
        assertEquals(Messages.BASE_URL_NOT_HTTP, withAddress("example.org").baseURLError());
        assertEquals(
                Messages.BASE_URL_WITH_USER,
                withAddress("https://me@example.org").baseURLError());
        assertEquals(Messages.BASE_URL_INVALID, withAddress("https://?").baseURLError());
        assertEquals(
                Messages.PROVIDER_NAME_MISSING, new ProviderFields("openai-compatible", " ", "", "", true).nameError());
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/v1/,https://example.org/v1",
        "https://example.org/v1/chat/completions,https://example.org/v1",
        "https://example.org/v1/chat/completions/,https://example.org/v1",
        "https://example.org,https://example.org"
    })
    void theEndpointAndSlashesAtTheEndAreLeftOut(String typed, String saved) {
        assertEquals(saved, withAddress(typed).draft(null, null).baseURL());
    }

    @Test
    void aDraftIsTrimmedAndNamesEachModelOnce() {
        Secret key = new Secret("k");
        ProviderDraft draft = new ProviderFields(
                        "openai-compatible", " Home ", "http://localhost/v1", "a, b:7b ,,a", false)
                .draft(key, null);
        assertEquals(
                new ProviderDraft(
                        "Home", "openai-compatible", "http://localhost/v1", List.of("a", "b:7b"), key, null, false),
                draft);
    }

    @Test
    void anotherTypeChangesWhatStillStandsThereOfTheFormerOne() {
        ProviderFields empty = new ProviderFields("openai-compatible", "", "", "", true);
        ProviderFields openAi = empty.withType("openai");
        assertEquals(new ProviderFields("openai", "OpenAI", "https://api.openai.com/v1", "", true), openAi);
        assertEquals(
                new ProviderFields("ollama", "Ollama", "http://localhost:11434", "", true), openAi.withType("ollama"));
        assertEquals(empty, openAi.withType("openai-compatible"));
    }

    @Test
    void anotherTypeLeavesWhatWasTyped() {
        ProviderFields typed = new ProviderFields("openai", "Mine", "https://proxy.example/v1", "m", false);
        assertEquals(
                new ProviderFields("anthropic", "Mine", "https://proxy.example/v1", "m", false),
                typed.withType("anthropic"));
        assertEquals("anthropic", typed.withType("anthropic").draft(null, null).type());
    }
}
