package litechat.providers;

import java.util.Objects;
import litechat.domain.Secret;
import org.jspecify.annotations.Nullable;

/** A model server that may be asked; only {@link EgressGate} lets one come about. */
public final class Endpoint {
    private static final int SHORTEST_SECRET = 6;

    private final String type;
    private final String name;
    private final String baseURL;
    private final @Nullable Secret key;

    Endpoint(String type, String name, String baseURL, @Nullable Secret key) {
        this.type = type;
        this.name = name;
        this.baseURL = baseURL;
        this.key = key;
    }

    /** Which protocol it speaks, as a {@link litechat.domain.ProviderConfig} says it. */
    public String type() {
        return type;
    }

    public String name() {
        return name;
    }

    /** Its address, without slashes at the end. */
    public String baseURL() {
        int end = baseURL.length();
        while (end > 0 && baseURL.charAt(end - 1) == '/') {
            end--;
        }
        return baseURL.substring(0, end);
    }

    /** The key that it asks for. */
    public @Nullable Secret key() {
        return key;
    }

    boolean hasKey() {
        return key != null && !key.isEmpty();
    }

    /** The same server at another address below its own. */
    Endpoint below(String path) {
        return new Endpoint(type, name, baseURL() + path, key);
    }

    /** Says something about it where its key, should it occur, is dots. */
    String withoutKey(String words) {
        boolean isSecret = key != null && key.reveal().length() >= SHORTEST_SECRET;
        return key == null || !isSecret ? words : words.replace(key.reveal(), key.toString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Endpoint that
                && type.equals(that.type)
                && name.equals(that.name)
                && baseURL.equals(that.baseURL)
                && Objects.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, name, baseURL, key);
    }

    @Override
    public String toString() {
        return name;
    }
}
