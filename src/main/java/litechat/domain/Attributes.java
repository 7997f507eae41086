package litechat.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An immutable open map: the part of a row whose names are not fixed.
 *
 * <p>Its values are null, {@link Boolean}, {@link Double}, {@link String}, {@link Timestamp}, {@code Attributes}, lists of
 * these, and objects that only the storage engine understands, which pass through untouched.
 */
public final class Attributes {
    /** No attributes. */
    public static final Attributes NONE = new Attributes(Collections.emptyMap());

    private @Nullable Map<String, @Nullable Object> values;
    private @Nullable Source source;

    private Attributes(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    private Attributes(Source source) {
        this.source = source;
    }

    /** Where attributes come from that are decoded only when someone looks at them. */
    public interface Source {
        /** The values, in their stored order. */
        Map<String, @Nullable Object> decode();

        /** One of the values, null if there is none. */
        default @Nullable Object value(String name) {
            return decode().get(name);
        }

        /** The values as JSON, as whoever decodes them would write them; null if that is left to those. */
        default @Nullable String json() {
            return null;
        }

        /** How many characters the texts in it have, and eight for anything else; less than none if they have to be counted. */
        default double characters() {
            return -1;
        }
    }

    /** Attributes with these values, in this order. */
    public static Attributes of(Map<String, ? extends @Nullable Object> values) {
        return values.isEmpty() ? NONE : new Attributes(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    /** Attributes with a single value. */
    public static Attributes of(String name, @Nullable Object value) {
        return NONE.with(name, value);
    }

    /** Attributes that stay in the engine's own form until they are read. */
    public static Attributes lazy(Source source) {
        return new Attributes(source);
    }

    /** The engine's own form, as long as nothing was changed; else null. */
    public @Nullable Source source() {
        return source;
    }

    /** The values in their order; it cannot be changed. */
    public Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> known = values;
        if (known == null) {
            known = Collections.unmodifiableMap(Objects.requireNonNull(source).decode());
            values = known;
        }
        return known;
    }

    public boolean isEmpty() {
        return asMap().isEmpty();
    }

    public @Nullable Object get(String name) {
        return asMap().get(name);
    }

    /** The text under a name, or null if there is none. */
    public @Nullable String text(String name) {
        return get(name) instanceof String text ? text : null;
    }

    /** The value under a name as the text of a key: a number without its fraction, and an empty text for none. */
    public String key(String name) {
        Object value = get(name);
        if (value instanceof Double number) {
            return Long.toString((long) (double) number);
        }
        return value instanceof String text ? text : "";
    }

    /** The number under a name, or null if there is none. */
    public @Nullable Double number(String name) {
        return get(name) instanceof Double number ? number : null;
    }

    /** Whether a name is set to true. */
    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(get(name));
    }

    /** The attributes under a name, or none. */
    public Attributes attributes(String name) {
        return get(name) instanceof Attributes nested ? nested : NONE;
    }

    /** These attributes with one value set. */
    public Attributes with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(asMap());
        changed.put(name, value);
        return of(changed);
    }

    /** These attributes without one name. */
    public Attributes without(String name) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(asMap());
        changed.remove(name);
        return of(changed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || (other instanceof Attributes that && asMap().equals(that.asMap()));
    }

    @Override
    public int hashCode() {
        return asMap().hashCode();
    }

    @Override
    public String toString() {
        return "attributes";
    }
}
