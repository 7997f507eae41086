package litechat.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model as a server's catalogue tells of it; what the catalogue leaves out is null, or an empty list.
 *
 * @param contextLength tokens that it takes at once, question and answer together
 * @param promptPrice US dollars for each token that it is sent
 * @param completionPrice US dollars for each token that it answers with
 * @param inputs what it takes besides text, such as {@code image}
 * @param outputs what it gives besides text
 */
public record CatalogueModel(
        String id,
        String name,
        String description,
        @Nullable Double contextLength,
        @Nullable Double promptPrice,
        @Nullable Double completionPrice,
        List<String> inputs,
        List<String> outputs) {

    private static final int LONGEST_NUMBER = 30;
    private static final double DEAREST = 1000;

    /** Reads an entry of {@link ProviderConfig#fetchedModels}, or returns null if it names no model. */
    public static @Nullable CatalogueModel of(@Nullable Object entry) {
        if (!(entry instanceof Attributes values)) {
            return null;
        }
        String id = values.text("id");
        if (id == null || id.isEmpty()) {
            return null;
        }
        String name = values.text("name");
        String description = values.text("description");
        Attributes pricing = values.attributes("pricing");
        Attributes architecture = values.attributes("architecture");
        return new CatalogueModel(
                id,
                name == null || name.isEmpty() ? id : name,
                description == null ? "" : description,
                contextLength(values),
                price(pricing.get("prompt")),
                price(pricing.get("completion")),
                besidesText(architecture.get("input_modalities")),
                besidesText(architecture.get("output_modalities")));
    }

    /** The models of a catalogue, each once. */
    public static List<CatalogueModel> all(@Nullable List<@Nullable Object> catalogue) {
        List<CatalogueModel> models = new ArrayList<>();
        if (catalogue != null) {
            for (Object entry : catalogue) {
                CatalogueModel model = of(entry);
                if (model != null) {
                    models.add(model);
                }
            }
        }
        return models;
    }

    /** The entry of a model in a catalogue; without one, nothing. */
    public static Attributes entry(@Nullable List<@Nullable Object> catalogue, String id) {
        if (catalogue != null) {
            for (Object entry : catalogue) {
                if (entry instanceof Attributes attributes && id.equals(attributes.text("id"))) {
                    return attributes;
                }
            }
        }
        return Attributes.NONE;
    }

    /** A model that is known by its name only. */
    public static CatalogueModel named(String id) {
        return new CatalogueModel(id, id, "", null, null, null, List.of(), List.of());
    }

    /** Whether an entry of a catalogue says what its model takes, and names no pictures. */
    public static boolean seesNothing(Attributes entry) {
        return entry.attributes("architecture").get("input_modalities") instanceof List<?> inputs
                && !inputs.isEmpty()
                && !inputs.contains("image");
    }

    /** How many tokens an entry of a catalogue says that its model takes, or null. */
    static @Nullable Double contextLength(Attributes entry) {
        Double own = entry.number("context_length");
        Double served = entry.attributes("top_provider").number("context_length");
        Double length = own == null ? served : own;
        return length != null && length > 0 ? length : null;
    }

    /** What so many tokens cost in US dollars, or null if the catalogue names no price. */
    public @Nullable Double cost(double promptTokens, double completionTokens) {
        return promptPrice == null || completionPrice == null
                ? null
                : promptTokens * promptPrice + completionTokens * completionPrice;
    }

    /** Prices are written as decimal numbers; one below zero stands for a price that is not fixed. */
    private static @Nullable Double price(@Nullable Object value) {
        Double price = value instanceof Double number ? number : value instanceof String text ? decimal(text) : null;
        return price == null || !(price >= 0) || price > DEAREST ? null : price;
    }

    private static @Nullable Double decimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789.eE-+".indexOf(text.charAt(i)) < 0) {
                return null;
            }
        }
        try {
            return text.isEmpty() || text.length() > LONGEST_NUMBER ? null : Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static List<String> besidesText(@Nullable Object list) {
        List<String> texts = new ArrayList<>();
        if (list instanceof List<?> values) {
            for (Object value : values) {
                if (value instanceof String text && !text.equals("text") && !texts.contains(text)) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }
}
