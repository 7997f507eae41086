package litechat.ui;

import java.util.List;
import litechat.domain.Changes;
import litechat.domain.LinkChanges;
import litechat.events.Request;
import litechat.events.RulesEvent.AddRuleRequest;
import litechat.events.RulesEvent.DeleteRuleRequest;
import litechat.events.RulesEvent.UpdateRuleRequest;
import litechat.ui.state.ItemDrafts;

/** What the editor of rules has of its own. */
final class RuleKind implements LinkedKind.Own {
    /** What the names of the boxes for tags begin with. */
    static final String TAG = "tag:";

    @Override
    public Request add(ItemDrafts drafts, String name, List<String> tagIds) {
        return new AddRuleRequest(
                name, drafts.text("content"), drafts.text("type"), drafts.isTicked("alwaysOn"), tagIds);
    }

    @Override
    public Request update(String id, Changes changes, LinkChanges tags) {
        return new UpdateRuleRequest(id, changes, tags);
    }

    @Override
    public Request delete(String id) {
        return new DeleteRuleRequest(id);
    }

    @Override
    public Object value(ItemDrafts drafts, String field) {
        return field.equals("alwaysOn") ? (Object) drafts.isTicked(field) : drafts.text(field);
    }
}
