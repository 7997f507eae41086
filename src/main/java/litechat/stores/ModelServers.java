package litechat.stores;

import litechat.domain.ModelId;
import litechat.providers.AnswerEnd;
import litechat.providers.AnswerListener;
import litechat.providers.ChatRequest;
import litechat.providers.Stop;

/** Finds the model server that a model belongs to. */
public interface ModelServers {
    /** The model, if it can be asked. @throws litechat.providers.ProviderException if its provider is gone or disabled */
    ModelId require(String modelId);

    /** Whether the model can be asked: its provider is there, enabled and confirmed, and its key may be sent. */
    boolean canAsk(String modelId);

    /** Asks the model's server; see {@link litechat.providers.ChatProtocol#answer}. */
    AnswerEnd answer(String modelId, ChatRequest request, AnswerListener listener, Stop stop);
}
