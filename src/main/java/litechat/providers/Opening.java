package litechat.providers;

/** Sends a request until a server takes it, as long as that makes sense. */
final class Opening {
    private static final int MOST_TRIES = 4;
    private static final int LONGEST_WAIT_MILLIS = 120_000;
    private static final int LONGEST_REFUSAL = 100_000;

    private final EgressGate gate;
    private final Wire wire;
    private final AnswerListener listener;
    private final Patience patience;
    private final Stop stop;
    private Endpoint endpoint;

    Opening(EgressGate gate, Wire wire, Endpoint endpoint, AnswerListener listener, Patience patience, Stop stop) {
        this.gate = gate;
        this.wire = wire;
        this.endpoint = endpoint;
        this.listener = listener;
        this.patience = patience;
        this.stop = stop;
    }

    /** What is sent to a server at its address. */
    interface Asked {
        WireRequest at(Endpoint place);
    }

    /**
     * The head of an answer with status 200.
     *
     * @throws ProviderException if the server refuses, in its own words
     */
    Http.Response open(Asked asked) {
        Refusal refusal = null;
        for (int attempt = 1; ; attempt++) {
            Http.Response response = gate.send(endpoint, asked.at(endpoint), patience.millis(false), stop);
            if (response.status() == 200) {
                return response;
            }
            Refusal newest = Refusal.of(endpoint, response, refusal(response), gate.http());
            Endpoint elsewhere = newest.isUnknown() && refusal == null ? wire.elsewhere(endpoint) : null;
            if (elsewhere != null) {
                refusal = newest;
                endpoint = elsewhere;
                continue;
            }
            if (newest.isUnknown() && refusal != null) {
                throw refusal.exception();
            }
            int pause = pauseAfter(newest, attempt);
            if (pause < 0) {
                throw newest.exception();
            }
            listener.notice(ProviderMessages.waiting(newest.sentence(), seconds(pause), attempt + 1, MOST_TRIES));
            gate.http().pause(pause, stop);
            listener.notice(null);
        }
    }

    /** Milliseconds, or -1 if it is not to be tried again: the server's wish, else longer each time. */
    private static int pauseAfter(Refusal refusal, int attempt) {
        if (!refusal.isForNow() || attempt >= MOST_TRIES || refusal.waitMillis() > LONGEST_WAIT_MILLIS) {
            return -1;
        }
        return refusal.waitMillis() >= 0 ? (int) refusal.waitMillis() : 1000 << (attempt * 2 - 2);
    }

    private static int seconds(int millis) {
        return Math.max(1, (millis + 999) / 1000);
    }

    /** The words of a refusal matter less than that it is one. */
    private String refusal(Http.Response response) {
        try {
            return all(response, patience);
        } catch (Http.Unreachable | Http.Silent e) {
            return "";
        }
    }

    /** The whole text of a body; of one without end, the beginning. */
    static String all(Http.Response response, Patience patience) {
        StringBuilder text = new StringBuilder();
        for (String piece = response.read(patience.pieceMillis());
                piece != null;
                piece = response.read(patience.pieceMillis())) {
            text.append(piece);
            if (response.status() != 200 && text.length() > LONGEST_REFUSAL) {
                response.cancel();
                break;
            }
        }
        return text.toString();
    }

    /** A server's answer with another status than 200. */
    private record Refusal(Endpoint endpoint, int status, String words, boolean isForNow, double waitMillis) {
        static Refusal of(Endpoint endpoint, Http.Response response, String body, Http http) {
            Object parsed = http.parse(body);
            int status = response.status();
            boolean busy = status == 429 || status == 503 || status == 529;
            double wait = RetryAfter.millis(response.header("retry-after"), parsed, http.now());
            return new Refusal(
                    endpoint,
                    status,
                    ServerWords.ofRefusal(endpoint, parsed),
                    busy && !ServerWords.isOutOfCredit(parsed),
                    wait);
        }

        boolean isUnknown() {
            return status == 404 || status == 405;
        }

        String sentence() {
            return ProviderMessages.refused(endpoint.name(), status, words);
        }

        ProviderException exception() {
            String sentence = isForNow && waitMillis > LONGEST_WAIT_MILLIS
                    ? ProviderMessages.waitLonger(sentence(), (int) Math.ceil(waitMillis / 60_000))
                    : sentence();
            return new ProviderException(endpoint.name(), status, sentence);
        }
    }
}
