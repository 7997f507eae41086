package litechat.backup;

import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import org.jspecify.annotations.Nullable;

/** How the rows of a section are written in the file. */
record Section(DataSection data) {
    String name() {
        return data.title();
    }

    /** What of a row is written; a setting is looked at only when its line is made. */
    Attributes written(Attributes row, boolean includeSecrets) {
        return includeSecrets || data.isSettings() ? row : Redaction.of(data, row);
    }

    /** What is written as a line of the file, or null if it does not belong there. */
    @Nullable
    String line(Attributes written, boolean includeSecrets) {
        return data.isSettings() ? setting(written, includeSecrets) : JsonText.of(written);
    }

    private @Nullable String setting(Attributes row, boolean includeSecrets) {
        String name = DataSection.settingOf(row);
        if (name == null || (!includeSecrets && (data.secrets().contains(name) || Redaction.isSecret(name)))) {
            return null;
        }
        Object value = row.get("value");
        return JsonText.of(name) + ":" + JsonText.of(includeSecrets ? value : Redaction.ofValue(value));
    }
}
