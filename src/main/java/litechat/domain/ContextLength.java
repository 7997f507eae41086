package litechat.domain;

import java.util.List;
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
        Double known = provider == null ? null : inCatalogue(provider.fetchedModels(), model);
        if (set == null || known == null) {
            return set == null ? known : set;
        }
        return Math.min(set, known);
    }

    private static @Nullable Double inCatalogue(@Nullable List<@Nullable Object> models, String model) {
        if (models != null) {
            for (Object entry : models) {
                if (entry instanceof Attributes attributes && model.equals(attributes.text("id"))) {
                    return CatalogueModel.contextLength(attributes);
                }
            }
        }
        return null;
    }
}
