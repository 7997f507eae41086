package litechat.domain;

import org.jspecify.annotations.Nullable;

/** How many tokens a model takes, question and answer together. */
public final class ContextLength {
    /** The name of the setting that limits it for every model. */
    public static final String SETTING = "contextLength";

    private ContextLength() {}

    /**
     * The smaller of what the user set and what the server's catalogue says of a model.
     *
     * @return null if neither says anything
     */
    public static @Nullable Double of(@Nullable Object setting, @Nullable ProviderConfig provider, String model) {
        Double set = setting instanceof Double number && number > 0 ? number : null;
        Double known = provider == null
                ? null
                : CatalogueModel.contextLength(CatalogueModel.entry(provider.fetchedModels(), model));
        if (set == null || known == null) {
            return set == null ? known : set;
        }
        return Math.min(set, known);
    }

    /** Whether so many tokens are more than a model takes, as far as that is known. */
    public static boolean isExceeded(@Nullable Double length, double tokens) {
        return length != null && tokens > length;
    }
}
