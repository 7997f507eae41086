package litechat.domain;

import org.jspecify.annotations.Nullable;

/** A model of a certain provider; written {@code <providerConfigId>:<modelId>}, where only the first colon separates. */
public record ModelId(String providerConfigId, String model) {
    /** Reads the written form, or returns null if the text has none. */
    public static @Nullable ModelId parse(@Nullable String text) {
        int colon = text == null ? -1 : text.indexOf(':');
        if (text == null || colon <= 0 || colon == text.length() - 1) {
            return null;
        }
        return new ModelId(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return providerConfigId + ":" + model;
    }
}
