package litechat.providers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** One model of a server's list, brought into the form that catalogues are kept in; nothing else of it is kept. */
final class CatalogueEntry {
    private static final int LONGEST_NAME = 300;
    private static final int MOST_WORDS = 40;
    private static final String[] LENGTHS = {
        "context_length", "context_window", "max_context_length", "max_model_len", "max_input_tokens"
    };
    private static final String[] PRICES = {
        "prompt", "completion", "request", "image", "web_search", "internal_reasoning"
    };

    private static final List<String> WITHOUT_THINKING =
            List.of("temperature", "top_p", "top_k", "max_tokens", "presence_penalty", "frequency_penalty");

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private CatalogueEntry(String id, @Nullable String name) {
        values.put("id", id);
        values.put("name", name == null || name.trim().isEmpty() ? id : cut(name.trim()));
    }

    /** A model of this name; null if it is none that could be asked for. */
    static @Nullable CatalogueEntry of(@Nullable String id, @Nullable String name) {
        return id == null || id.trim().isEmpty() || id.length() > LONGEST_NAME ? null : new CatalogueEntry(id, name);
    }

    CatalogueEntry described(@Nullable String description) {
        if (description != null && !description.isEmpty()) {
            values.put("description", cut(description));
        }
        return this;
    }

    /** The first of these numbers that is one of tokens. */
    CatalogueEntry contextLength(@Nullable Double... lengths) {
        for (Double length : lengths) {
            if (length != null && length > 0 && length < 1e12 && !values.containsKey("context_length")) {
                values.put("context_length", length);
            }
        }
        return this;
    }

    /** How many tokens an answer has at most, under the name that OpenRouter has for it. */
    CatalogueEntry longestAnswer(@Nullable Double tokens) {
        if (tokens != null && tokens > 0 && tokens < 1e12) {
            values.put("top_provider", Attributes.of("max_completion_tokens", tokens));
        }
        return this;
    }

    /** What a model takes of which is known whether it sees pictures; null if it is not. */
    static List<String> inputs(@Nullable Boolean sees) {
        return sees == null ? List.of() : sees ? List.of("text", "image") : List.of("text");
    }

    /** What a model takes and gives, in the words of the servers, such as {@code image}. */
    CatalogueEntry modalities(List<String> inputs, List<String> outputs) {
        if (!inputs.isEmpty() || !outputs.isEmpty()) {
            values.put(
                    "architecture",
                    Attributes.of("input_modalities", new ArrayList<@Nullable Object>(inputs))
                            .with("output_modalities", new ArrayList<@Nullable Object>(outputs)));
        }
        return this;
    }

    /** Which parameters a model takes of which is known whether it thinks, in OpenRouter's words; null if it is not. */
    CatalogueEntry thinks(@Nullable Boolean thinks) {
        if (thinks != null) {
            List<@Nullable Object> taken = new ArrayList<>(WITHOUT_THINKING);
            if (thinks) {
                taken.add("reasoning");
            }
            values.put("supported_parameters", taken);
        }
        return this;
    }

    Attributes toAttributes() {
        return Attributes.of(values);
    }

    /** A model as servers list it that follow OpenAI, each with more or less of its own. */
    static @Nullable Attributes ofOpenAi(Attributes row) {
        CatalogueEntry entry = of(row.text("id"), row.text("name"));
        Attributes abilities = row.attributes("capabilities");
        if (entry == null || Boolean.FALSE.equals(abilities.get("completion_chat"))) {
            return null;
        }
        Attributes architecture = row.attributes("architecture");
        Attributes meta = row.attributes("meta");
        List<String> inputs = texts(architecture.get("input_modalities"));
        if (inputs.isEmpty() && abilities.get("vision") instanceof Boolean sees) {
            inputs = inputs(sees);
        }
        entry.described(row.text("description"))
                .contextLength(numbers(row))
                .contextLength(meta.number("n_ctx"), meta.number("n_ctx_train"))
                .modalities(inputs, texts(architecture.get("output_modalities")));
        Double created = row.number("created");
        if (created != null) {
            entry.values.put("created", created);
        }
        entry.price(row.attributes("pricing"));
        Attributes served = row.attributes("top_provider");
        if (served.number("context_length") != null || served.number("max_completion_tokens") != null) {
            entry.values.put(
                    "top_provider",
                    Attributes.of("context_length", served.number("context_length"))
                            .with("max_completion_tokens", served.number("max_completion_tokens")));
        }
        List<String> parameters = texts(row.get("supported_parameters"));
        if (!parameters.isEmpty()) {
            entry.values.put("supported_parameters", new ArrayList<@Nullable Object>(parameters));
        }
        return entry.toAttributes();
    }

    private static @Nullable Double[] numbers(Attributes row) {
        @Nullable Double[] numbers = new Double[LENGTHS.length];
        for (int i = 0; i < LENGTHS.length; i++) {
            numbers[i] = row.number(LENGTHS[i]);
        }
        return numbers;
    }

    /** Prices are texts, US dollars for one of each. */
    private void price(Attributes pricing) {
        Map<String, @Nullable Object> prices = new LinkedHashMap<>();
        for (String name : PRICES) {
            String price = pricing.text(name);
            if (price != null && price.length() <= MOST_WORDS) {
                prices.put(name, price);
            }
        }
        if (!prices.isEmpty()) {
            values.put("pricing", Attributes.of(prices));
        }
    }

    static List<String> texts(@Nullable Object list) {
        List<String> texts = new ArrayList<>();
        if (list instanceof List<?> entries) {
            for (Object each : entries) {
                if (each instanceof String text && text.length() <= MOST_WORDS && texts.size() < MOST_WORDS) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
    }
}
