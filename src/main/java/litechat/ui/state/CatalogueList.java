package litechat.ui.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.CatalogueModel;
import litechat.domain.ModelId;
import litechat.domain.ProviderConfig;
import org.jspecify.annotations.Nullable;

/** The models of all servers that are switched on: those of their catalogues, and those that were only named. */
public final class CatalogueList {
    /** The rank of the first enabled model that has no place in the user's order. */
    private static final int UNRANKED = 1_000_000;

    private final SmallLetters letters;
    private final Map<String, Boolean> asked = new HashMap<>();
    private List<Entry> entries = List.of();
    private int enabledModels;

    /** Writes a text in small letters. */
    public interface SmallLetters {
        String of(String text);
    }

    /**
     * One model.
     *
     * @param id the combined id
     * @param rank its place in the chosen order
     * @param searched what is looked through for the words of a search
     */
    public record Entry(
            String id,
            String providerId,
            String provider,
            CatalogueModel model,
            boolean isEnabled,
            boolean isFavourite,
            int rank,
            String searched) {
        private Entry withEnabled(boolean enabled) {
            return new Entry(id, providerId, provider, model, enabled, isFavourite, rank, searched);
        }
    }

    public CatalogueList(SmallLetters letters) {
        this.letters = letters;
    }

    /** Takes over the servers and what the user chose. */
    public void load(List<ProviderConfig> providers, List<String> order, List<String> favourites) {
        Map<String, Integer> ranks = new HashMap<>();
        for (String id : order) {
            ranks.putIfAbsent(id, ranks.size());
        }
        Set<String> favoured = new HashSet<>(favourites);
        List<Entry> all = new ArrayList<>();
        enabledModels = 0;
        for (ProviderConfig provider : providers) {
            if (provider.isEnabled()) {
                addAll(all, provider, ranks, favoured);
            }
        }
        entries = all;
    }

    /** Shows a model as enabled, or not, until what is loaded says the same: what was read before does not know of it. */
    public void ask(String id, boolean isEnabled) {
        asked.put(id, isEnabled);
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).id().equals(id)) {
                entries.set(i, entries.get(i).withEnabled(isEnabled));
            }
        }
    }

    /** Shows again what was loaded: what was asked for did not come about. */
    public void forget() {
        asked.clear();
    }

    private boolean isShownEnabled(String id, boolean isEnabled) {
        asked.remove(id, isEnabled);
        return asked.getOrDefault(id, isEnabled);
    }

    private void addAll(List<Entry> all, ProviderConfig provider, Map<String, Integer> ranks, Set<String> favoured) {
        List<String> enabled = provider.enabledModels() == null ? List.of() : provider.enabledModels();
        Set<String> unlisted = new HashSet<>(enabled);
        Set<String> seen = new HashSet<>();
        List<CatalogueModel> models = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (String model : enabled) {
            places.putIfAbsent(model, UNRANKED + enabledModels++);
        }
        for (CatalogueModel model : CatalogueModel.all(provider.fetchedModels())) {
            if (seen.add(model.id())) {
                models.add(model);
                unlisted.remove(model.id());
            }
        }
        for (String model : enabled) {
            if (unlisted.remove(model)) {
                models.add(CatalogueModel.named(model));
            }
        }
        for (CatalogueModel model : models) {
            String id = new ModelId(provider.id(), model.id()).toString();
            Integer rank = ranks.get(id);
            Integer place = places.get(model.id());
            int unranked = place == null ? Integer.MAX_VALUE : place;
            all.add(new Entry(
                    id,
                    provider.id(),
                    provider.name(),
                    model,
                    isShownEnabled(id, place != null),
                    favoured.contains(id),
                    rank == null ? unranked : rank,
                    letters.of(model.name() + " " + model.id() + " " + provider.name())));
        }
    }

    /** How many models there are. */
    public int size() {
        return entries.size();
    }

    /** The model of this combined id, or null. */
    public @Nullable Entry find(String id) {
        for (Entry entry : entries) {
            if (entry.id().equals(id)) {
                return entry;
            }
        }
        return null;
    }

    /** The models that a filter takes, in its order. */
    public List<Entry> filtered(CatalogueFilter filter) {
        List<Entry> found = new ArrayList<>();
        for (Entry entry : entries) {
            if (filter.takes(entry)) {
                found.add(entry);
            }
        }
        found.sort((a, b) -> compare(filter.order(), a, b));
        return found;
    }

    /** The combined ids of the enabled models after one of them was moved by so many places. */
    public List<String> moved(String id, int places) {
        List<String> ids = new ArrayList<>();
        for (Entry entry : filtered(new CatalogueFilter("", "", "enabled", 0, -1, "", CatalogueFilter.ALL.order()))) {
            ids.add(entry.id());
        }
        int from = ids.indexOf(id);
        int to = Math.max(0, Math.min(ids.size() - 1, from + places));
        if (from >= 0) {
            ids.remove(from);
            ids.add(to, id);
        }
        return ids;
    }

    /** What a catalogue does not say comes last. */
    private static int compare(String order, Entry a, Entry b) {
        int result = 0;
        if (order.equals("chosen")) {
            result = Integer.compare(a.rank(), b.rank());
        } else if (order.equals("context")) {
            result = Double.compare(
                    orElse(b.model().contextLength(), 0), orElse(a.model().contextLength(), 0));
        } else if (order.equals("price")) {
            result = Double.compare(
                    orElse(a.model().promptPrice(), Double.MAX_VALUE),
                    orElse(b.model().promptPrice(), Double.MAX_VALUE));
        }
        return result != 0 ? result : a.searched().compareTo(b.searched());
    }

    private static double orElse(@Nullable Double number, double otherwise) {
        return number == null ? otherwise : number;
    }
}
