package litechat.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContextLengthTest {
    private static final Timestamp NOW = new Timestamp(1);

    private static ProviderConfig provider(@Nullable List<@Nullable Object> catalogue) {
        return new ProviderConfig(
                "p",
                "P",
                "openai-compatible",
                true,
                null,
                null,
                null,
                false,
                catalogue,
                null,
                NOW,
                NOW,
                Attributes.NONE);
    }

    private static final ProviderConfig KNOWN = provider(List.of(
            "odd",
            Attributes.of("id", "own").with("context_length", 8192.0),
            Attributes.of("id", "served")
                    .with("context_length", null)
                    .with("top_provider", Attributes.of("context_length", 4096.0)),
            Attributes.of("id", "none").with("context_length", 0.0)));

    @Test
    void theServersCatalogueSaysIt() {
        assertEquals(8192.0, ContextLength.of(null, KNOWN, "own"));
        assertEquals(4096.0, ContextLength.of(null, KNOWN, "served"));
    }

    @Test
    void whereNobodySaysItItIsNotKnown() {
        assertNull(ContextLength.of(null, KNOWN, "none"));
        assertNull(ContextLength.of(null, KNOWN, "other"));
        assertNull(ContextLength.of("many", provider(null), "own"));
        assertNull(ContextLength.of(0.0, null, "own"));
    }

    @Test
    void theSmallerOfTheSettingAndTheCatalogueHolds() {
        assertEquals(2000.0, ContextLength.of(2000.0, KNOWN, "own"));
        assertEquals(8192.0, ContextLength.of(20000.0, KNOWN, "own"));
        assertEquals(20000.0, ContextLength.of(20000.0, KNOWN, "other"));
        assertEquals(20000.0, ContextLength.of(20000.0, null, ""));
    }
}
