package litechat.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelIdTest {
    @Test
    void onlyTheFirstColonSeparates() {
        assertEquals(new ModelId("p1", "llama3:8b:q4"), ModelId.parse("p1:llama3:8b:q4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p1:m", "p1:org/model", "p1::m", "p1: "})
    void itsTextReadsBackAsTheSame(String text) {
        assertEquals(text, String.valueOf(ModelId.parse(text)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "p1", ":", ":m", "p1:"})
    void whatLacksAPartIsNone(String text) {
        assertNull(ModelId.parse(text));
    }
}
