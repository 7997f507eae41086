package litechat.ui;

import java.util.List;
import litechat.domain.Changes;
import litechat.domain.LinkChanges;
import litechat.events.Request;
import litechat.events.RulesEvent.AddTagRequest;
import litechat.events.RulesEvent.DeleteTagRequest;
import litechat.events.RulesEvent.UpdateTagRequest;
import litechat.ui.state.ItemDrafts;
import org.jspecify.annotations.Nullable;

/** What the editor of tags has of its own. */
final class TagKind implements LinkedKind.Own {
    /** What the names of the boxes for rules begin with. */
    static final String RULE = "rule:";

    @Override
    public Request add(ItemDrafts drafts, String name, List<String> ruleIds) {
        return new AddTagRequest(name, value(drafts, "description"), ruleIds);
    }

    @Override
    public Request update(String id, Changes changes, LinkChanges rules) {
        return new UpdateTagRequest(id, changes, rules);
    }

    @Override
    public Request delete(String id) {
        return new DeleteTagRequest(id);
    }

    @Override
    public @Nullable String value(ItemDrafts drafts, String field) {
        return drafts.text(field).isEmpty() ? null : drafts.text(field);
    }
}
