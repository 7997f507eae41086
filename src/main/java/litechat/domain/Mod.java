package litechat.domain;

import org.jspecify.annotations.Nullable;

/**
 * A program of the user's that extends the page.
 *
 * @param sourceUrl where its script comes from, if it is not stored here
 * @param scriptContent the script, if it is stored here
 * @param loadOrder smaller comes first
 */
public record Mod(
        String id,
        String name,
        @Nullable String sourceUrl,
        @Nullable String scriptContent,
        boolean enabled,
        double loadOrder,
        Timestamp createdAt,
        Attributes others) {

    public Mod {
        Check.id("id", id);
        Check.name("name", name);
        if (Double.isNaN(loadOrder)) {
            throw new InvalidRecord("loadOrder", "is not a number");
        }
    }

    public Mod withLoadOrder(double newOrder) {
        return new Mod(id, name, sourceUrl, scriptContent, enabled, newOrder, createdAt, others);
    }
}
