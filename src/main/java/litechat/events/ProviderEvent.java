package litechat.events;

import java.util.List;
import litechat.domain.ApiKey;
import litechat.domain.ProviderConfig;
import litechat.domain.Secret;
import litechat.domain.TrashEntry;
import org.jspecify.annotations.Nullable;

/** Requests and events about model servers. */
public final class ProviderEvent {
    private ProviderEvent() {}

    /** Asks for providers and the chosen model to be read. */
    public record LoadInitialDataRequest() implements Request {
        @Override
        public String name() {
            return "provider.load.initial.data.request";
        }
    }

    /** Asks for the model of a project, where it names one: it answers in a conversation, or in a new one of the project. */
    public record FollowProjectRequest(@Nullable String conversationId, @Nullable String projectId) implements Request {
        @Override
        public String name() {
            return "provider.follow.project.request";
        }
    }

    /** Asks for a provider to be saved with its key. */
    public record AddProviderConfigRequest(ProviderDraft draft) implements Request {
        @Override
        public String name() {
            return "provider.add.config.request";
        }
    }

    /** Asks for a provider to be changed. */
    public record UpdateProviderConfigRequest(String id, ProviderDraft draft) implements Request {
        @Override
        public String name() {
            return "provider.update.config.request";
        }
    }

    /** Asks for a provider to go to the trash, with its key unless another one uses it. */
    public record DeleteProviderConfigRequest(String id) implements Request {
        @Override
        public String name() {
            return "provider.delete.config.request";
        }
    }

    /**
     * Asks for a key to be saved.
     *
     * @param providerId the type of server that it is meant for
     */
    public record AddApiKeyRequest(String keyName, String providerId, Secret value) implements Request {
        @Override
        public String name() {
            return "provider.add.api.key.request";
        }
    }

    /** Asks for a key to be renamed or replaced; null leaves what is saved. */
    public record UpdateApiKeyRequest(String id, @Nullable String keyName, @Nullable Secret value) implements Request {
        @Override
        public String name() {
            return "provider.update.api.key.request";
        }
    }

    /** Asks for a key to be deleted, and unlinked from the servers that use it. */
    public record DeleteApiKeyRequest(String id) implements Request {
        @Override
        public String name() {
            return "provider.delete.api.key.request";
        }
    }

    /** Asks whether a server answers; nothing is saved. A key left out is the saved one of the provider. */
    public record TestProviderRequest(@Nullable String id, ProviderDraft draft) implements Request {
        @Override
        public String name() {
            return "provider.test.request";
        }
    }

    /** Asks for a model to be the one that answers next. */
    public record SelectModelRequest(@Nullable String modelId) implements Request {
        @Override
        public String name() {
            return "provider.select.model.request";
        }
    }

    /** Asks for the catalogue of a server to be fetched; the one that is kept stays if that fails. */
    public record FetchModelsRequest(String providerConfigId) implements Request {
        @Override
        public String name() {
            return "provider.fetch.models.request";
        }
    }

    /** Asks for models of a server to be offered, or no longer. */
    public record EnableModelsRequest(String providerConfigId, List<String> models, boolean enabled)
            implements Request {
        @Override
        public String name() {
            return "provider.enable.models.request";
        }
    }

    /** Asks for a model to be a favourite, or no longer. */
    public record FavourModelRequest(String modelId, boolean favourite) implements Request {
        @Override
        public String name() {
            return "provider.favour.model.request";
        }
    }

    /** Asks for models to be offered in this order; combined ids. */
    public record SetGlobalModelSortOrderRequest(List<String> ids) implements Request {
        @Override
        public String name() {
            return "provider.set.global.model.sort.order.request";
        }
    }

    /**
     * A catalogue is being fetched, or that is over.
     *
     * @param sentence what came of it, in words; null while it is fetched
     */
    public record FetchStatusChanged(
            String providerId, boolean isFetching, boolean isFailure, @Nullable String sentence) implements Event {
        @Override
        public String name() {
            return "provider.fetch.status.changed";
        }
    }

    /** Providers were read, saved or deleted; these are all, by name. */
    public record ProviderConfigsChanged(List<ProviderConfig> providerConfigs) implements Event {
        @Override
        public String name() {
            return "provider.configs.changed";
        }
    }

    /** Keys were read, saved or deleted; these are all, by name, without their values. */
    public record ApiKeysChanged(List<ApiKey> apiKeys) implements Event {
        @Override
        public String name() {
            return "provider.api.keys.changed";
        }
    }

    /** A key was saved; its value is left out. */
    public record ApiKeySaved(ApiKey apiKey) implements Event {
        @Override
        public String name() {
            return "provider.api.key.saved";
        }
    }

    /** A key could not be saved, and why. */
    public record ApiKeyRefused(@Nullable String id, String error) implements Event {
        @Override
        public String name() {
            return "provider.api.key.refused";
        }
    }

    /** A provider was saved. */
    public record ProviderSaved(ProviderConfig providerConfig) implements Event {
        @Override
        public String name() {
            return "provider.saved";
        }
    }

    /** A provider went to the trash. */
    public record ProviderDeleted(TrashEntry entry, String providerConfigId) implements Event {
        @Override
        public String name() {
            return "provider.deleted";
        }
    }

    /** A provider could not be saved, and why. */
    public record ProviderRefused(String error) implements Event {
        @Override
        public String name() {
            return "provider.refused";
        }
    }

    /** What came of the test of a server. */
    public record ProviderTested(boolean reachable, String sentence) implements Event {
        @Override
        public String name() {
            return "provider.tested";
        }
    }

    /** Another model answers next. */
    public record SelectedModelChanged(@Nullable String modelId) implements Event {
        @Override
        public String name() {
            return "provider.selected.model.changed";
        }
    }
}
