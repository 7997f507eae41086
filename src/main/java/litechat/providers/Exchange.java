package litechat.providers;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Failure;
import org.jspecify.annotations.Nullable;

/** One question and its answer: what all protocols have in common. */
final class Exchange {
    private final EgressGate gate;
    private final Wire wire;
    private final Endpoint endpoint;
    private final AnswerListener listener;
    private final Patience patience;
    private final Stop stop;
    private final PartialAnswer answer;

    Exchange(EgressGate gate, Wire wire, Endpoint endpoint, AnswerListener listener, Patience patience, Stop stop) {
        this.gate = gate;
        this.wire = wire;
        this.endpoint = endpoint;
        this.listener = listener;
        this.patience = patience;
        this.stop = stop;
        answer = wire.answer(listener);
    }

    AnswerEnd run(ChatRequest request) {
        try {
            return ask(request);
        } finally {
            answer.rest();
        }
    }

    private AnswerEnd ask(ChatRequest request) {
        Http.Response response = null;
        try {
            Opening opening = new Opening(gate, wire, endpoint, listener, patience, stop);
            response = opening.open(place -> wire.question(place, request));
            read(response);
        } catch (Http.Stopped e) {
            return answer.end(true);
        } catch (Http.Unreachable e) {
            if (stop.isStopped()) {
                return answer.end(true);
            }
            String why = response == null ? explained(request) : "";
            if (why == null) {
                return answer.end(true);
            }
            if (response == null) {
                throw failure(why);
            }
            if (!answer.isWhole()) {
                throw failure(ProviderMessages.brokenOff(endpoint.name()));
            }
        } catch (Http.Silent e) {
            giveUp(response);
            if (!answer.isWhole()) {
                throw failure(ProviderMessages.silent(endpoint.name(), patience.millis(response != null) / 1000));
            }
        } catch (ProviderException e) {
            // A server whose answer is of no use has to hear that nobody listens any more.
            giveUp(response);
            throw e;
        }
        String refusal = answer.refusal();
        if (refusal != null) {
            String sentence = ProviderMessages.blocked(endpoint.name(), refusal);
            throw new ProviderException(endpoint.name(), Failure.TAKEN, sentence);
        }
        return answer.end(false);
    }

    /** Why the server cannot be asked; null if the user stops meanwhile. */
    private @Nullable String explained(ChatRequest request) {
        try {
            return gate.explain(endpoint, wire.question(endpoint, request).url(), stop);
        } catch (Http.Stopped e) {
            return null;
        }
    }

    private void read(Http.Response response) {
        if (!wire.isLines() && response.mediaType().equals("application/json")) {
            whole(gate.http().parse(Opening.all(response, patience)));
        } else {
            stream(response);
        }
        if (!answer.isUnderstood()) {
            throw failure(ProviderMessages.garbled(endpoint.name()));
        }
        if (!answer.isWhole()) {
            throw failure(ProviderMessages.brokenOff(endpoint.name()));
        }
    }

    private void stream(Http.Response response) {
        StreamPieces pieces = new StreamPieces(response, patience.millis(true), wire.isLines());
        for (String data = pieces.next(); data != null; data = pieces.next()) {
            if (answer.isMark(data)) {
                answer.over();
            } else {
                take(gate.http().parse(data));
            }
            if (answer.isOver()) {
                response.cancel();
                return;
            }
        }
    }

    /** A server that does not stream sends everything at once, some of them as a list of what they would have sent. */
    private void whole(@Nullable Object parsed) {
        if (parsed instanceof List<?> list) {
            for (Object piece : list) {
                take(piece);
            }
        } else {
            take(parsed);
        }
        if (answer.isUnderstood()) {
            answer.over();
        }
    }

    private void take(@Nullable Object parsed) {
        String words = ServerWords.ofError(endpoint, parsed);
        if (words == null && parsed instanceof Attributes piece) {
            answer.take(piece);
        } else if (answer.isWhole()) {
            // What goes wrong behind its end takes nothing away from an answer.
            answer.over();
        } else {
            String name = endpoint.name();
            throw words == null
                    ? failure(ProviderMessages.garbled(name))
                    : new ProviderException(name, statusOf(parsed), ProviderMessages.failed(name, words));
        }
    }

    /** The status that some servers give with an error in an answer of which the head said that all is well; 0 if none. */
    private static int statusOf(@Nullable Object parsed) {
        Object error = parsed instanceof Attributes piece ? piece.get("error") : null;
        Double code = error instanceof Attributes named ? named.number("code") : null;
        return code != null && code >= 400 && code < 600 ? (int) (double) code : 0;
    }

    private static void giveUp(Http.@Nullable Response response) {
        if (response != null) {
            response.cancel();
        }
    }

    private ProviderException failure(String sentence) {
        return new ProviderException(endpoint.name(), 0, sentence);
    }
}
