package litechat.persistence;

import java.util.HashMap;
import java.util.Map;
import litechat.domain.CatalogueModel;
import litechat.domain.ModelId;
import litechat.domain.ProviderConfig;
import org.jspecify.annotations.Nullable;

/** Models by their combined ids, as the catalogues have them at this moment. */
public final class ModelPrices {
    private final Map<String, ProviderConfig> providers = new HashMap<>();
    private final Map<String, @Nullable CatalogueModel> known = new HashMap<>();

    public ModelPrices(LiteChatDatabase database) {
        for (ProviderConfig provider : database.providerConfigs().toQuery().toList()) {
            providers.put(provider.id(), provider);
        }
    }

    /** The model of this id, or null if no catalogue has it. */
    public @Nullable CatalogueModel model(String modelId) {
        if (!known.containsKey(modelId)) {
            known.put(modelId, find(modelId));
        }
        return known.get(modelId);
    }

    private @Nullable CatalogueModel find(String modelId) {
        ModelId id = ModelId.parse(modelId);
        ProviderConfig provider = id == null ? null : providers.get(id.providerConfigId());
        if (id != null && provider != null) {
            for (CatalogueModel model : CatalogueModel.all(provider.fetchedModels())) {
                if (model.id().equals(id.model())) {
                    return model;
                }
            }
        }
        return null;
    }

    /** The model's own name with that of its server, as far as they are known. */
    public String nameOf(String modelId) {
        ModelId id = ModelId.parse(modelId);
        ProviderConfig provider = id == null ? null : providers.get(id.providerConfigId());
        return id == null ? modelId : provider == null ? id.model() : id.model() + " · " + provider.name();
    }
}
