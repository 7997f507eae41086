package litechat.persistence;

import org.jspecify.annotations.Nullable;

/** A value that must be unique is there already. */
public final class UniqueConflict extends PersistenceException {
    private final String table;
    private final String field;

    /** @param field the index that refused, or an empty text if the engine did not say */
    public UniqueConflict(String table, String field, @Nullable Throwable cause) {
        super(sentence(table), cause);
        this.table = table;
        this.field = field;
    }

    public String table() {
        return table;
    }

    public String field() {
        return field;
    }

    private static String sentence(String table) {
        return switch (table) {
            case "projects" -> "A project with this name already exists";
            case "providerConfigs" -> "A provider with this name already exists";
            case "apiKeys" -> "A key with this name already exists";
            case "rules" -> "A rule with this name already exists";
            case "tags" -> "A tag with this name already exists";
            case "mods" -> "A mod with this name already exists";
            case "syncRepos" -> "A repository with this name already exists";
            default -> "This already exists";
        };
    }
}
