package litechat.providers;

/** The language of one kind of model server. */
public interface ChatProtocol {
    /**
     * Asks for an answer and hands on what arrives, until the answer ends or is stopped.
     *
     * @return how it ended; after {@link Stop#stop} at once, with whatever had arrived
     * @throws ProviderException if the server refuses, cannot be reached, or breaks off
     */
    AnswerEnd answer(Endpoint endpoint, ChatRequest request, AnswerListener listener, Stop stop);

    /** Asks whether the server answers and takes the key. */
    TestResult test(Endpoint endpoint, String model);
}
