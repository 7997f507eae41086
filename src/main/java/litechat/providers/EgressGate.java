package litechat.providers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.ProviderType;
import litechat.domain.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What every request to a model server passes: it goes to the origin of a server that the user has set up, enabled and
 * confirmed, and a key goes to no origin but those that it was saved for.
 */
public final class EgressGate {
    private static final int PROBE_MILLIS = 5000;

    private final Http http;

    public EgressGate(Http http) {
        this.http = http;
    }

    /** Lets a saved server be asked. @throws ProviderException with a sentence, if it may not */
    public static Endpoint admit(SavedServer server) {
        if (server.isUnconfirmed()) {
            throw refused(server.name(), ProviderMessages.UNCONFIRMED);
        }
        requireEnabled(server.name(), server.isEnabled());
        return admitTyped(server.type(), server.name(), server.address(), server.key(), server.keyOrigins());
    }

    /** Refuses to ask a server that is switched off. */
    public static void requireEnabled(String name, boolean isEnabled) {
        if (!isEnabled) {
            throw refused(name, ProviderMessages.disabled(name));
        }
    }

    /**
     * Lets a server be tested whose address stands in the form and is not saved: whoever types it wants it asked.
     *
     * @param keyOrigins addresses of the servers that the key was saved for; none for one that was typed beside the address
     * @throws ProviderException with a sentence, if it may not
     */
    public static Endpoint admitTyped(
            String type, String name, String address, @Nullable Secret key, List<String> keyOrigins) {
        if (ProviderType.of(type) == null) {
            throw refused(name, ProviderMessages.unsupported(name, type));
        }
        String origin = Origin.of(address);
        if (origin == null) {
            throw refused(name, ProviderMessages.noAddress(name));
        }
        if (key != null && !key.isEmpty()) {
            requireKeyFor(name, address, keyOrigins);
        }
        return new Endpoint(type, name, address, key);
    }

    /**
     * Refuses to use a key elsewhere.
     *
     * @param keyOrigins addresses of the servers that it was saved for; none if that is not known
     */
    public static void requireKeyFor(String name, String address, List<String> keyOrigins) {
        String origin = Origin.of(address);
        if (origin != null && !keyOrigins.isEmpty() && !isAmong(keyOrigins, origin)) {
            throw refused(name, ProviderMessages.keyOfAnother(name, keyOrigins.get(0), origin));
        }
    }

    private static boolean isAmong(List<String> addresses, String origin) {
        for (String address : addresses) {
            if (origin.equals(Origin.of(address))) {
                return true;
            }
        }
        return false;
    }

    /** Sends what a protocol asks of a server, with its key; see {@link Http#send}. */
    Http.Response send(Endpoint endpoint, WireRequest request, int patienceMillis, Stop stop) {
        requireOrigin(endpoint, request.url());
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        Secret key = endpoint.key();
        if (key != null && !key.isEmpty()) {
            headers.put(request.keyHeader(), request.keyPrefix() + key.reveal());
        }
        String body = request.body() == null ? null : http.write(request.body());
        return http.send(request.url(), headers, body, patienceMillis, stop);
    }

    /**
     * Says why no answer came: browsers give one and the same error for everything.
     *
     * <p>Only a server that a user runs is asked whether it is there at all; that those for everybody are is known.
     *
     * @throws Http.Stopped if the user stopped it meanwhile
     */
    String explain(Endpoint endpoint, String url, Stop stop) {
        String origin = requireOrigin(endpoint, url);
        if (!http.isAllowed(url)) {
            return ProviderMessages.forbiddenByPolicy(origin);
        }
        ProviderType type = ProviderType.of(endpoint.type());
        if (type != null && type.isHosted()) {
            return ProviderMessages.notReached(origin, http.pageOrigin());
        }
        return http.answersAtAll(url, PROBE_MILLIS, stop)
                ? ProviderMessages.forbiddenByServer(origin, endpoint.type(), http.pageOrigin())
                : ProviderMessages.unreachable(origin, endpoint.type());
    }

    Http http() {
        return http;
    }

    private static String requireOrigin(Endpoint endpoint, String url) {
        String origin = Origin.of(url);
        if (origin == null || !origin.equals(Origin.of(endpoint.baseURL()))) {
            throw refused(endpoint.name(), ProviderMessages.elsewhere(endpoint.name()));
        }
        return origin;
    }

    private static ProviderException refused(String name, String sentence) {
        return new ProviderException(name, 0, sentence);
    }
}
