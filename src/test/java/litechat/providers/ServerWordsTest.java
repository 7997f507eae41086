package litechat.providers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerWordsTest {
    private static final Endpoint ENDPOINT = Answering.typed("openai", "https://a.example", "sk-canary");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"error\":{\"message\":\"No such model\"}} | No such model",
                "[{\"error\":{\"code\":404,\"message\":\"Not found\",\"status\":\"NOT_FOUND\"}}] | Not found",
                "{\"error\":\"model is loading\"} | model is loading",
                "{\"object\":\"error\",\"message\":\"Unauthorized\",\"request_id\":\"1\"} | Unauthorized",
                "{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"Extra inputs are not permitted\"}]} | Extra inputs are not permitted",
                "{\"detail\":\"Not Found\"} | Not Found",
                "{\"code\":\"Bad\",\"error\":\"Incorrect API key: sk-canary\"} | Incorrect API key: •••",
                "{\"error\":{\"message\":\"Provider returned error\",\"code\":429,\"metadata\":{\"raw\":\"slow down\"}}} | Provider returned error (slow down)",
                "{\"error\":{}} | ``",
                "{} | ``",
                "17 | ``",
                "<html> | ``"
            })
    void theyAreFoundWhereverServersPutThem(String body, String words) {
        assertEquals(words, ServerWords.ofRefusal(ENDPOINT, PlainJson.parse(body)));
    }

    @Test
    void inAStreamOnlyAnErrorIsOne() {
        assertNull(ServerWords.ofError(ENDPOINT, PlainJson.parse("{\"message\":{\"content\":\"x\"}}")));
        assertNull(ServerWords.ofError(ENDPOINT, PlainJson.parse("{\"error\":null,\"choices\":[]}")));
        assertEquals("", ServerWords.ofError(ENDPOINT, PlainJson.parse("{\"error\":{}}")));
    }

    @Test
    void aBookIsShortened() {
        String words = ServerWords.ofRefusal(ENDPOINT, PlainJson.parse("{\"error\":\"" + "x".repeat(5000) + "\"}"));
        assertTrue(words.length() < 700);
    }
}
