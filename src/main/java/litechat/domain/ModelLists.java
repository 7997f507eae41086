package litechat.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings that are lists of models, each a {@link ModelId} as text. */
public final class ModelLists {
    /** In which order models are offered; those that it lacks come after. */
    public static final String ORDER = "provider:globalModelSortOrder";

    /** The models that are offered before all others. */
    public static final String FAVOURITES = "provider:favoriteModels";

    private ModelLists() {}

    /** The texts of a stored list; none if it is no list. */
    public static List<String> texts(@Nullable Object list) {
        List<String> texts = new ArrayList<>();
        if (list instanceof List<?> values) {
            for (Object value : values) {
                if (value instanceof String text) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }
}
