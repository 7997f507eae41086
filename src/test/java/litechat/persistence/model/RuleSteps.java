package litechat.persistence.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import litechat.domain.Changes;
import litechat.domain.LinkChanges;
import litechat.persistence.PersistenceService;
import org.jspecify.annotations.Nullable;

/** Steps with rules, tags and the links between them. */
final class RuleSteps {
    private final Steps random;

    RuleSteps(Steps random) {
        this.random = random;
    }

    Step save() {
        return switch (random.below(4)) {
            case 0, 1 -> saveOne(random.oneIn(2));
            default -> saveLink();
        };
    }

    Step next() {
        String tag = random.any(Steps.TAGS);
        String rule = random.any(Steps.RULES);
        String link = random.any(Steps.LINKS);
        return switch (random.below(7)) {
            case 0, 1 -> updateOne(random.oneIn(2));
            case 2 -> OtherSteps.deletion("tags", tag, () -> PersistenceService.deleteTag(tag));
            case 3 -> OtherSteps.deletion("rules", rule, () -> PersistenceService.deleteRule(rule));
            case 4 -> OtherSteps.deletion("tagRuleLinks", link, () -> PersistenceService.deleteTagRuleLink(link));
            case 5 ->
                Step.plain(
                        "unlinkTagFromRule " + tag + " " + rule,
                        () -> PersistenceService.unlinkTagFromRule(tag, rule),
                        model -> unlink(model, tag, rule));
            default -> saveLink();
        };
    }

    Step saveOne(boolean isTag) {
        Map<String, @Nullable Object> row = new OtherSteps(random).named(isTag ? Steps.TAGS : Steps.RULES);
        if (!isTag) {
            row.putAll(Plain.map("content", "Do.", "type", "system"));
        }
        List<String> others = texts(random.some(isTag ? Steps.RULES : Steps.TAGS));
        boolean isPlain = random.oneIn(3);
        String id = Records.text(row, "id");
        Step.Service service = isTag
                ? () -> isPlain
                        ? PersistenceService.saveTag(Records.tag(row))
                        : PersistenceService.saveTag(Records.tag(row), others)
                : () -> isPlain
                        ? PersistenceService.saveRule(Records.rule(row))
                        : PersistenceService.saveRule(Records.rule(row), others);
        return new Step((isTag ? "saveTag " : "saveRule ") + row + " " + (isPlain ? "" : others), service, model -> {
            model.put(isTag ? "tags" : "rules", row);
            for (String other : isPlain ? List.<String>of() : others) {
                link(model, isTag ? id : other, isTag ? other : id);
            }
            return id;
        });
    }

    private Step updateOne(boolean isTag) {
        String id = random.any(isTag ? Steps.TAGS : Steps.RULES);
        String name = random.oneIn(5) ? " " : random.any(Steps.NAMES);
        List<String> added = texts(random.some(isTag ? Steps.RULES : Steps.TAGS));
        List<String> removed = texts(random.some(isTag ? Steps.RULES : Steps.TAGS));
        LinkChanges links = new LinkChanges(added, removed);
        Changes changes = Changes.of("name", name);
        Step.Service service = isTag
                ? () -> PersistenceService.updateTag(id, changes, links).id()
                : () -> PersistenceService.updateRule(id, changes, links).id();
        return new Step(
                (isTag ? "updateTag " : "updateRule ") + id + " name=" + name + " +" + added + " -" + removed,
                service,
                model -> {
                    OtherSteps.rename(model, isTag ? "tags" : "rules", id, name);
                    for (String other : added) {
                        link(model, isTag ? id : other, isTag ? other : id);
                    }
                    for (String other : removed) {
                        unlink(model, isTag ? id : other, isTag ? other : id);
                    }
                    return id;
                });
    }

    Step saveLink() {
        String tag = random.any(Steps.TAGS);
        String rule = random.any(Steps.RULES);
        String id = random.oneIn(2) ? tag + "-" + rule : random.any(Steps.LINKS);
        Map<String, @Nullable Object> row = Plain.map("id", id, "tagId", tag, "ruleId", rule);
        return new Step(
                "saveTagRuleLink " + row,
                () -> PersistenceService.saveTagRuleLink(Records.link(row)),
                model -> link(model, row));
    }

    private static void link(Model model, String tag, String rule) {
        link(model, Plain.map("id", tag + "-" + rule, "tagId", tag, "ruleId", rule));
    }

    private static @Nullable Object link(Model model, Map<String, @Nullable Object> row) {
        model.need("tags", row.get("tagId"));
        model.need("rules", row.get("ruleId"));
        for (Map<String, @Nullable Object> known : model.table("tagRuleLinks").values()) {
            if (Model.same(known, row, "tagId") && Model.same(known, row, "ruleId")) {
                return known.get("id");
            }
        }
        model.put("tagRuleLinks", row);
        return row.get("id");
    }

    private static void unlink(Model model, String tag, String rule) {
        for (Map<String, @Nullable Object> row : model.where("tagRuleLinks", "tagId", tag)) {
            if (rule.equals(row.get("ruleId"))) {
                model.table("tagRuleLinks").remove(String.valueOf(row.get("id")));
            }
        }
    }

    private static List<String> texts(List<Object> values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            texts.add(String.valueOf(value));
        }
        return texts;
    }
}
