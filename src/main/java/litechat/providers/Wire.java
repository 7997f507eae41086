package litechat.providers;

import java.util.List;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** One wire protocol: what is sent, and how what comes is understood. */
interface Wire {
    /** What is posted to ask for an answer. */
    Attributes body(ChatRequest request);

    /** Asks for an answer, as a stream. */
    WireRequest question(Endpoint endpoint, ChatRequest request);

    /** An answer of which nothing has arrived yet. */
    PartialAnswer answer(AnswerListener listener);

    /** Asks which models there are. */
    WireRequest models(Endpoint endpoint);

    /** The models in the answer to that, as catalogues keep them, or null if it is none. */
    @Nullable
    List<Attributes> catalogue(Attributes answer);

    /** Asks for the models that come after those of an answer, or null if there are none. */
    default @Nullable WireRequest moreModels(Endpoint endpoint, Attributes answer) {
        return null;
    }

    /** Asks for what the list leaves out of a model, or null if that is of no use. */
    default @Nullable WireRequest details(Endpoint endpoint, String model) {
        return null;
    }

    /** A model of a catalogue with what the answer to that says. */
    default Attributes detailed(Attributes model, Attributes answer) {
        return model;
    }

    /** Whether a stream is JSON line by line, and not server-sent events. */
    default boolean isLines() {
        return false;
    }

    /** Where the server may be if it knows nothing at its address, or null. */
    default @Nullable Endpoint elsewhere(Endpoint endpoint) {
        return null;
    }

    /** Asks something that only a right key opens, if the list of models does not tell; else null. */
    default @Nullable WireRequest keyCheck(Endpoint endpoint) {
        return null;
    }
}
