package litechat.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.ApiKey;
import litechat.domain.AppState;
import litechat.domain.Attributes;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.domain.InvalidRecord;
import litechat.domain.Mod;
import litechat.domain.Project;
import litechat.domain.ProviderConfig;
import litechat.domain.Rule;
import litechat.domain.SyncRepo;
import litechat.domain.Tag;
import litechat.domain.TagRuleLink;
import litechat.persistence.rows.ApiKeyRows;
import litechat.persistence.rows.AppStateRows;
import litechat.persistence.rows.ConversationRows;
import litechat.persistence.rows.InteractionRows;
import litechat.persistence.rows.ModRows;
import litechat.persistence.rows.ProjectRows;
import litechat.persistence.rows.ProviderConfigRows;
import litechat.persistence.rows.RawRows;
import litechat.persistence.rows.RuleRows;
import litechat.persistence.rows.SyncRepoRows;
import litechat.persistence.rows.TagRows;
import litechat.persistence.rows.TagRuleLinkRows;

/** The eleven tables, over whatever engine keeps them. */
public final class LiteChatDatabase {
    public static final String NAME = "LiteChatDB";

    private final Engine engine;
    private final Map<String, RowFormat<?>> formats = new HashMap<>();
    private final Table<Conversation> conversations;
    private final Table<Interaction> interactions;
    private final Table<Project> projects;
    private final Table<Mod> mods;
    private final Table<AppState> appState;
    private final Table<ProviderConfig> providerConfigs;
    private final Table<ApiKey> apiKeys;
    private final Table<SyncRepo> syncRepos;
    private final Table<Rule> rules;
    private final Table<Tag> tags;
    private final Table<TagRuleLink> tagRuleLinks;

    public LiteChatDatabase(Engine engine) {
        this.engine = engine;
        conversations = table(new ConversationRows());
        interactions = table(new InteractionRows());
        projects = table(new ProjectRows());
        mods = table(new ModRows());
        appState = table(new AppStateRows());
        providerConfigs = table(new ProviderConfigRows());
        apiKeys = table(new ApiKeyRows());
        syncRepos = table(new SyncRepoRows());
        rules = table(new RuleRows());
        tags = table(new TagRows());
        tagRuleLinks = table(new TagRuleLinkRows());
    }

    /** Opens it, bringing what is older to the newest version. */
    public void open() {
        engine.open();
    }

    public void close() {
        engine.close();
    }

    /** Runs the body so that all of its writes happen or none; a nested call joins the one around it. */
    public <R> R transaction(Mode mode, List<? extends Table<?>> tables, Transaction.Body<R> body) {
        return engine.transaction(mode, tables, body);
    }

    /** A transaction that writes, without a result. */
    public void write(List<? extends Table<?>> tables, Transaction.Work work) {
        engine.transaction(Mode.READ_WRITE, tables, () -> {
            work.run();
            return true;
        });
    }

    /** A transaction that makes room, without a result. */
    public void delete(List<? extends Table<?>> tables, Transaction.Work work) {
        engine.transaction(Mode.DELETE, tables, () -> {
            work.run();
            return true;
        });
    }

    /** Tells the listener of every commit from now on, in this tab or in another. */
    public CommitListener.Subscription onCommit(CommitListener listener) {
        return engine.onCommit(listener);
    }

    /** The rows of a table exactly as they are stored. */
    public Table<Attributes> raw(String table) {
        return engine.table(new RawRows(table));
    }

    /** Whether a stored row of a table can be one of its records. */
    boolean isReadable(String table, Attributes row) {
        RowFormat<?> format = formats.get(table);
        try {
            return format == null || format.read(new AttributesRow(row)) != null;
        } catch (InvalidRecord e) {
            return false;
        }
    }

    private <T> Table<T> table(RowFormat<T> format) {
        formats.put(format.table(), format);
        return engine.table(format);
    }

    /** Every table of records, in the order of the export's sections. */
    public List<Table<?>> tables() {
        return List.of(
                appState,
                apiKeys,
                providerConfigs,
                projects,
                conversations,
                interactions,
                rules,
                tags,
                tagRuleLinks,
                mods,
                syncRepos);
    }

    public Table<Conversation> conversations() {
        return conversations;
    }

    public Table<Interaction> interactions() {
        return interactions;
    }

    public Table<Project> projects() {
        return projects;
    }

    public Table<Mod> mods() {
        return mods;
    }

    public Table<AppState> appState() {
        return appState;
    }

    public Table<ProviderConfig> providerConfigs() {
        return providerConfigs;
    }

    public Table<ApiKey> apiKeys() {
        return apiKeys;
    }

    public Table<SyncRepo> syncRepos() {
        return syncRepos;
    }

    public Table<Rule> rules() {
        return rules;
    }

    public Table<Tag> tags() {
        return tags;
    }

    public Table<TagRuleLink> tagRuleLinks() {
        return tagRuleLinks;
    }
}
