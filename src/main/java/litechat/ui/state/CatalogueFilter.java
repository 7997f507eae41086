package litechat.ui.state;

import litechat.domain.CatalogueModel;
import org.jspecify.annotations.Nullable;

/**
 * Which models a reader looks for.
 *
 * @param words words in small letters, each of which the name, the id or the server has to have
 * @param providerId the server, or empty for all
 * @param shown {@code all}, {@code enabled} or {@code favourites}
 * @param contextLength tokens that a model has to take at least; 0 for any
 * @param price US dollars for a million tokens of the question that it may cost at most; below zero for any
 * @param modality what it has to take besides text, or behind {@code gives } to give; empty for anything
 * @param order {@code chosen}, {@code name}, {@code context} or {@code price}
 */
public record CatalogueFilter(
        String words,
        String providerId,
        String shown,
        double contextLength,
        double price,
        String modality,
        String order) {

    /** Every model, in the chosen order. */
    public static final CatalogueFilter ALL = new CatalogueFilter("", "", "all", 0, -1, "", "chosen");

    private static final double MILLION = 1_000_000;
    private static final String GIVES = "gives ";

    /** Whether neighbours in the list are neighbours in the chosen order too. */
    public boolean showsTheChosenOrder() {
        return new CatalogueFilter("", "", shown, 0, -1, "", "chosen").equals(this) && !shown.equals("favourites");
    }

    boolean takes(CatalogueList.Entry entry) {
        CatalogueModel model = entry.model();
        return (providerId.isEmpty() || providerId.equals(entry.providerId()))
                && (!shown.equals("enabled") || entry.isEnabled())
                && (!shown.equals("favourites") || entry.isFavourite())
                && (contextLength <= 0 || (model.contextLength() != null && model.contextLength() >= contextLength))
                && (price < 0 || isCheap(model.promptPrice()))
                && (modality.isEmpty() || hasModality(model))
                && hasWords(entry.searched());
    }

    private boolean hasModality(CatalogueModel model) {
        return modality.startsWith(GIVES)
                ? model.outputs().contains(modality.substring(GIVES.length()))
                : model.inputs().contains(modality);
    }

    private boolean isCheap(@Nullable Double promptPrice) {
        return promptPrice != null && promptPrice * MILLION <= price + 1e-9;
    }

    private boolean hasWords(String text) {
        int start = 0;
        while (start < words.length()) {
            int space = words.indexOf(' ', start);
            int end = space < 0 ? words.length() : space;
            if (text.indexOf(words.substring(start, end)) < 0) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }
}
