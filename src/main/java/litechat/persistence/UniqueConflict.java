package litechat.persistence;

import org.jspecify.annotations.Nullable;

/** A value that must be unique is there already. */
public final class UniqueConflict extends PersistenceException {
    private final String table;
    private final String field;
    private final String value;

    /**
     * A conflict in a table.
     *
     * @param field the index that refused, or an empty text if the engine did not say
     * @param value what is there already, or an empty text
     */
    public UniqueConflict(String table, String field, String value, @Nullable Throwable cause) {
        super(sentence(table), cause);
        this.table = table;
        this.field = field;
        this.value = value;
    }

    public String table() {
        return table;
    }

    public String field() {
        return field;
    }

    /** What is there already. */
    public String value() {
        return value;
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
