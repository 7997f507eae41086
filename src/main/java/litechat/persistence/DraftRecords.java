package litechat.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.domain.Draft;
import litechat.domain.DraftText;
import litechat.domain.Enclosures;
import litechat.domain.RuleChoice;
import org.jspecify.annotations.Nullable;

/**
 * Drafts in the table {@code local}: a row with the text and a row with what goes along, which different modules of the page
 * write. An empty id stands for the conversation that is not there yet.
 */
public final class DraftRecords {
    static final String TABLE = KeyOrigins.TABLE;
    static final String TEXT = "draft:";
    static final String ENCLOSURES = "enclosures:";

    private DraftRecords() {}

    static String text(LiteChatDatabase database, @Nullable String conversationId) {
        Attributes row = database.raw(TABLE).get(key(TEXT, conversationId));
        return row == null ? "" : row.key("text");
    }

    static String saveText(LiteChatDatabase database, @Nullable String conversationId, String base, String text) {
        Table<Attributes> local = database.raw(TABLE);
        return database.transaction(Mode.READ_WRITE, List.of(local), () -> {
            String both = DraftText.merge(base, text(database, conversationId), text);
            String key = key(TEXT, conversationId);
            if (both.isEmpty()) {
                local.delete(key);
            } else {
                local.put(Attributes.of("key", key).with("text", both));
            }
            return both;
        });
    }

    static Enclosures enclosures(LiteChatDatabase database, @Nullable String conversationId) {
        Attributes row = database.raw(TABLE).get(key(ENCLOSURES, conversationId));
        return row == null ? Enclosures.NONE : enclosures(row);
    }

    static Enclosures change(LiteChatDatabase database, @Nullable String conversationId, DraftService.Change change) {
        Table<Attributes> local = database.raw(TABLE);
        return database.transaction(Mode.READ_WRITE, List.of(local), () -> {
            Enclosures changed = change.apply(enclosures(database, conversationId));
            put(database, conversationId, changed);
            return changed;
        });
    }

    /** Writes what goes along, in the transaction of the caller. */
    static void put(LiteChatDatabase database, @Nullable String conversationId, Enclosures enclosures) {
        String key = key(ENCLOSURES, conversationId);
        if (enclosures.isEmpty()) {
            database.raw(TABLE).delete(key);
        } else {
            database.raw(TABLE).put(row(key, enclosures));
        }
    }

    /**
     * Takes a draft away that has become a question, in the transaction that saves this. What another tab has written meanwhile
     * stays.
     */
    static void take(LiteChatDatabase database, @Nullable String conversationId, Draft draft) {
        Table<Attributes> local = database.raw(TABLE);
        String text = text(database, conversationId);
        if (!text.isEmpty() && text.equals(draft.text())) {
            local.delete(key(TEXT, conversationId));
        }
        Enclosures enclosures = enclosures(database, conversationId);
        boolean isSame = enclosures.isSame(draft.enclosures());
        if (isSame && !enclosures.isEmpty()) {
            local.delete(key(ENCLOSURES, conversationId));
        } else if (!isSame && !draft.enclosures().files().isEmpty()) {
            throw new DraftChanged(); // a file that was taken away may be gone by now
        }
    }

    /**
     * Deletes the drafts of conversations that are gone for good, in the transaction of the caller.
     *
     * @return what they had of the table of attachments
     */
    public static Set<String> delete(LiteChatDatabase database, List<String> conversationIds) {
        Set<String> hashes = new LinkedHashSet<>();
        List<String> keys = new ArrayList<>();
        for (String id : conversationIds) {
            keys.add(key(TEXT, id));
            keys.add(key(ENCLOSURES, id));
        }
        if (!keys.isEmpty()) {
            for (Attributes row : database.raw(TABLE).bulkGet(keys)) {
                if (row != null) {
                    hashes.addAll(AttachedFiles.hashes(enclosures(row).files()));
                }
            }
            database.raw(TABLE).bulkDelete(keys);
        }
        return hashes;
    }

    private static String key(String kind, @Nullable String conversationId) {
        return kind + (conversationId == null ? "" : conversationId);
    }

    private static Attributes row(String key, Enclosures enclosures) {
        RuleChoice choice = enclosures.choice();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("key", key);
        row.put("tagIds", choice.tagIds());
        row.put("ruleIds", choice.ruleIds());
        row.put("withoutTagIds", choice.withoutTagIds());
        row.put("withoutRuleIds", choice.withoutRuleIds());
        row.put("files", enclosures.files());
        return Attributes.of(row);
    }

    static Enclosures enclosures(Attributes row) {
        List<Attributes> files = new ArrayList<>();
        for (Object file : row.get("files") instanceof List<?> list ? list : List.of()) {
            if (file instanceof Attributes attributes) {
                files.add(attributes);
            }
        }
        RuleChoice choice = new RuleChoice(
                texts(row.get("tagIds")),
                texts(row.get("ruleIds")),
                texts(row.get("withoutTagIds")),
                texts(row.get("withoutRuleIds")));
        return new Enclosures(choice, files);
    }

    private static List<String> texts(@Nullable Object values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values instanceof List<?> list ? list : List.of()) {
            if (value instanceof String text) {
                texts.add(text);
            }
        }
        return texts;
    }
}
