package litechat.providers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a model server which models it has. */
public interface ModelCatalogue {
    /** How many models of one server are kept. */
    int MOST_MODELS = 10_000;

    /**
     * The models by name, each once, as {@link litechat.domain.ProviderConfig#fetchedModels} keeps them.
     *
     * @throws ProviderException with a sentence that says why there is no list
     */
    List<@Nullable Object> fetch(SavedServer server, Stop stop);
}
