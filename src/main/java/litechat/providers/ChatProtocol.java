package litechat.providers;

/** Asks model servers for answers. */
@FunctionalInterface
public interface ChatProtocol {
    /**
     * Asks for an answer and hands on what arrives, until the answer ends or is stopped.
     *
     * @return how it ended; after {@link Stop#stop} at once, with whatever had arrived
     * @throws ProviderException if the server refuses, cannot be reached, or breaks off
     */
    AnswerEnd answer(SavedServer server, ChatRequest request, AnswerListener listener, Stop stop);
}
