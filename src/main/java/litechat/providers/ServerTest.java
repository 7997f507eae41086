package litechat.providers;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Asks a server which models it has, and says in words what came of it. */
final class ServerTest {
    private static final Patience SHORT = new Patience(30_000, 30_000);

    private final EgressGate gate;
    private final Wire wire;
    private final Endpoint endpoint;

    ServerTest(EgressGate gate, Wire wire, Endpoint endpoint) {
        this.gate = gate;
        this.wire = wire;
        this.endpoint = endpoint;
    }

    TestResult run(String model) {
        try {
            TestResult models = models(endpoint, model);
            WireRequest keyCheck = models.reachable() ? wire.keyCheck(endpoint) : null;
            if (keyCheck == null) {
                return models;
            }
            Http.Response response = send(endpoint, keyCheck);
            Opening.all(response, SHORT);
            return response.status() == 401 || response.status() == 403 ? wrongKey() : models;
        } catch (Http.Unreachable e) {
            return new TestResult(
                    false, gate.explain(endpoint, wire.models(endpoint).url(), new Stop()));
        } catch (Http.Silent e) {
            return new TestResult(false, ProviderMessages.silent(endpoint.name(), SHORT.headMillis() / 1000));
        } catch (ProviderException e) {
            return new TestResult(false, e.sentence());
        }
    }

    private TestResult models(Endpoint place, String model) {
        Http.Response response = send(place, wire.models(place));
        Object parsed = gate.http().parse(Opening.all(response, SHORT));
        int status = response.status();
        String words = ServerWords.ofRefusal(endpoint, parsed);
        if (status == 401 || status == 403 || (status == 400 && isAboutTheKey(words))) {
            return wrongKey();
        }
        Endpoint elsewhere = status == 404 || status == 405 ? wire.elsewhere(place) : null;
        if (elsewhere != null) {
            TestResult found = models(elsewhere, model);
            if (found.reachable()) {
                return found;
            }
        }
        if (status != 200) {
            return new TestResult(false, ProviderMessages.testStatus(status, endpoint.type(), words));
        }
        List<String> names = parsed instanceof Attributes answer ? names(wire.catalogue(answer)) : null;
        if (names == null) {
            return new TestResult(false, ProviderMessages.testStatus(status, endpoint.type(), ""));
        }
        boolean offered = names.isEmpty() || model.isEmpty() || isOffered(names, model);
        return new TestResult(
                true,
                offered ? ProviderMessages.reachable(names.size()) : ProviderMessages.reachableWithout(model, names));
    }

    private static @Nullable List<String> names(@Nullable List<Attributes> models) {
        if (models == null) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (Attributes model : models) {
            names.add(model.key("id"));
        }
        return names;
    }

    /** Ollama takes a name without its tag. */
    private static boolean isOffered(List<String> names, String model) {
        return names.contains(model) || names.contains(model + ":latest");
    }

    /** Google's servers refuse a wrong key as a wrong request. */
    private static boolean isAboutTheKey(@Nullable String words) {
        return words != null && words.contains("API key");
    }

    private TestResult wrongKey() {
        return new TestResult(false, ProviderMessages.wrongKey(endpoint.hasKey()));
    }

    private Http.Response send(Endpoint place, WireRequest request) {
        return gate.send(place, request, SHORT.headMillis(), new Stop());
    }
}
