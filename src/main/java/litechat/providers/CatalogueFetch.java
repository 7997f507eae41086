package litechat.providers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Reads the whole list of a server's models, page by page, and details where the list has none. */
final class CatalogueFetch {
    private static final Patience SHORT = new Patience(30_000, 30_000);
    private static final int MOST_PAGES = 50;
    private static final int MOST_DETAILS = 200;
    private static final int LONGEST_PAGE = 40_000_000;

    private final EgressGate gate;
    private final Wire wire;
    private final Endpoint endpoint;
    private final Stop stop;
    private final List<Attributes> models = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    CatalogueFetch(EgressGate gate, Wire wire, Endpoint endpoint, Stop stop) {
        this.gate = gate;
        this.wire = wire;
        this.endpoint = endpoint;
        this.stop = stop;
    }

    List<@Nullable Object> run() {
        try {
            Endpoint place = readPages(endpoint);
            readDetails(place);
        } catch (Http.Unreachable e) {
            throw failed(0, explained());
        } catch (Http.Silent e) {
            throw failed(0, ProviderMessages.silent(endpoint.name(), SHORT.headMillis() / 1000));
        } catch (Http.Stopped e) {
            throw failed(0, ProviderMessages.CATALOGUE_STOPPED);
        }
        models.sort((a, b) -> a.key("name").compareToIgnoreCase(b.key("name")));
        return new ArrayList<>(models);
    }

    private String explained() {
        try {
            return gate.explain(endpoint, wire.models(endpoint).url(), stop);
        } catch (Http.Stopped e) {
            return ProviderMessages.CATALOGUE_STOPPED;
        }
    }

    /** @return where the list was found */
    private Endpoint readPages(Endpoint place) {
        WireRequest request = wire.models(place);
        Set<String> asked = new HashSet<>();
        for (int page = 0; request != null && page < MOST_PAGES && asked.add(request.url()); page++) {
            Http.Response response = gate.send(place, request, SHORT.headMillis(), stop);
            int status = response.status();
            Object parsed = gate.http().parse(body(response));
            Endpoint elsewhere = page == 0 && (status == 404 || status == 405) ? wire.elsewhere(place) : null;
            if (elsewhere != null) {
                return readPages(elsewhere);
            }
            if (status != 200) {
                String words = ServerWords.ofRefusal(endpoint, parsed);
                throw failed(status, ProviderMessages.refused(endpoint.name(), status, words));
            }
            List<Attributes> found = parsed instanceof Attributes answer ? wire.catalogue(answer) : null;
            if (!(parsed instanceof Attributes answer) || found == null) {
                throw failed(status, ProviderMessages.noCatalogue(endpoint.name()));
            }
            add(found);
            request = models.size() < ModelCatalogue.MOST_MODELS ? wire.moreModels(place, answer) : null;
        }
        return place;
    }

    private void add(List<Attributes> found) {
        for (Attributes model : found) {
            if (models.size() < ModelCatalogue.MOST_MODELS && ids.add(model.key("id"))) {
                models.add(model);
            }
        }
    }

    /** What a model's details say is welcome, and nothing is lost without it. */
    private void readDetails(Endpoint place) {
        try {
            for (int i = 0; i < models.size() && i < MOST_DETAILS; i++) {
                WireRequest request = wire.details(place, models.get(i).key("id"));
                if (request == null) {
                    return;
                }
                Http.Response response = gate.send(place, request, SHORT.headMillis(), stop);
                Object parsed = gate.http().parse(body(response));
                if (response.status() == 200 && parsed instanceof Attributes answer) {
                    models.set(i, wire.detailed(models.get(i), answer));
                }
            }
        } catch (Http.Unreachable | Http.Silent e) {
            return; // the list itself is whole
        }
    }

    private String body(Http.Response response) {
        StringBuilder text = new StringBuilder();
        for (String piece = response.read(SHORT.pieceMillis());
                piece != null;
                piece = response.read(SHORT.pieceMillis())) {
            text.append(piece);
            if (text.length() > LONGEST_PAGE) {
                response.cancel();
                throw failed(response.status(), ProviderMessages.noCatalogue(endpoint.name()));
            }
        }
        return text.toString();
    }

    private ProviderException failed(int status, String sentence) {
        return new ProviderException(endpoint.name(), status, sentence);
    }
}
