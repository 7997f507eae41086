package litechat.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttributesTest {
    private static final Attributes ATTRIBUTES = Attributes.of("text", "a")
            .with("number", 1.5)
            .with("flag", true)
            .with("nothing", null)
            .with("nested", Attributes.of("inner", "b"));

    @Test
    void valuesKeepTheirOrder() {
        assertEquals(
                List.of("text", "number", "flag", "nothing", "nested"),
                List.copyOf(ATTRIBUTES.asMap().keySet()));
        assertEquals(
                List.of("text", "number", "flag", "nothing", "nested"),
                List.copyOf(ATTRIBUTES.with("text", "z").asMap().keySet()));
    }

    @Test
    void askingForAnotherKindGivesNothing() {
        assertEquals("a", ATTRIBUTES.text("text"));
        assertNull(ATTRIBUTES.text("number"));
        assertEquals(1.5, ATTRIBUTES.number("number"));
        assertNull(ATTRIBUTES.number("text"));
        assertTrue(ATTRIBUTES.isTrue("flag"));
        assertFalse(ATTRIBUTES.isTrue("text"));
        assertEquals("b", ATTRIBUTES.attributes("nested").text("inner"));
        assertSame(Attributes.NONE, ATTRIBUTES.attributes("text"));
        assertNull(ATTRIBUTES.get("missing"));
    }

    @Test
    void aNullIsAValue() {
        assertTrue(ATTRIBUTES.asMap().containsKey("nothing"));
        assertNotEquals(ATTRIBUTES, ATTRIBUTES.without("nothing"));
        assertFalse(Attributes.of("nothing", null).isEmpty());
    }

    @Test
    void changingThemLeavesTheOriginal() {
        Attributes changed = ATTRIBUTES.with("text", "z").without("number");
        assertEquals("z", changed.text("text"));
        assertNull(changed.number("number"));
        assertEquals("a", ATTRIBUTES.text("text"));
        assertEquals(1.5, ATTRIBUTES.number("number"));
    }

    @Test
    void nobodyCanChangeThemFromOutside() {
        assertThrows(
                UnsupportedOperationException.class, () -> ATTRIBUTES.asMap().put("text", "z"));
        Map<String, @Nullable Object> values = new LinkedHashMap<>(Map.of("a", "b"));
        Attributes attributes = Attributes.of(values);
        values.put("a", "z");
        assertEquals("b", attributes.text("a"));
    }

    @Test
    void lazyOnesAreDecodedOnceAndOnlyWhenRead() {
        AtomicInteger decoded = new AtomicInteger();
        Attributes lazy = Attributes.lazy(() -> {
            decoded.incrementAndGet();
            return Map.of("a", "b");
        });
        assertEquals(0, decoded.get());
        assertEquals("b", lazy.text("a"));
        assertFalse(lazy.isEmpty());
        assertEquals(1, decoded.get());
        assertThrows(UnsupportedOperationException.class, () -> lazy.asMap().put("a", "z"));
    }

    @Test
    void lazyOnesGoBackInTheirOwnFormUntilTheyAreChanged() {
        Attributes.Source source = () -> Map.of("a", "b");
        Attributes lazy = Attributes.lazy(source);
        assertSame(source, lazy.source());
        assertEquals("b", lazy.text("a"));
        assertSame(source, lazy.source());
        assertNull(lazy.with("a", "c").source());
        assertNull(lazy.without("a").source());
    }

    @Test
    void lazyAndPlainOnesAreEqualByTheirValues() {
        Attributes lazy = Attributes.lazy(() -> Map.of("a", "b"));
        assertEquals(Attributes.of("a", "b"), lazy);
        assertEquals(Attributes.of("a", "b").hashCode(), lazy.hashCode());
        assertNotEquals(Attributes.of("a", "c"), lazy);
        assertEquals(Attributes.NONE, Attributes.lazy(Map::of));
    }

    @Test
    void theirTextShowsNoValue() {
        assertFalse(Attributes.of("password", "hunter2").toString().contains("hunter2"));
    }
}
