package litechat.backup.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import litechat.backup.json.Place;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;

/** Follows what rows say of one another. What is named before it is found waits until the end of the file. */
final class References {
    /** A field that names rows of a section. A row that belongs to one that is absent is left out, others lose the name only. */
    private record Link(String section, String field, String target, boolean belongs) {}

    private static final List<Link> LINKS = List.of(
            new Link("providerConfigs", "apiKeyId", "apiKeys", false),
            new Link("projects", "parentId", "projects", false),
            new Link("projects", "defaultTagIds", "tags", false),
            new Link("projects", "defaultRuleIds", "rules", false),
            new Link("conversations", "projectId", "projects", false),
            new Link("conversations", "syncRepoId", "syncRepos", false),
            new Link("interactions", "conversationId", "conversations", true),
            new Link("interactions", "parentId", "interactions", false),
            new Link("tagRuleLinks", "tagId", "tags", true),
            new Link("tagRuleLinks", "ruleId", "rules", true));

    /** A name that was not found yet. */
    private record Pending(Link link, String id, Place row) {}

    private final Uniqueness known;
    private final Remarks remarks;
    private final List<Pending> pending = new ArrayList<>();

    References(Uniqueness known, Remarks remarks) {
        this.known = known;
        this.remarks = remarks;
    }

    void follow(DataSection section, Attributes row, Place place) {
        for (Link link : LINKS) {
            if (link.section().equals(section.title())) {
                Object named = row.get(link.field());
                for (Object id : named instanceof List<?> list ? list : java.util.Collections.singletonList(named)) {
                    if (id instanceof String text && !known.ids(link.target()).contains(text)) {
                        pending.add(new Pending(link, text, place));
                    }
                }
            }
        }
    }

    /** Remarks on what is missing. A section that the file does not have at all may be in the database already. */
    void resolve(Set<String> sections) {
        for (Pending each : pending) {
            Link link = each.link();
            if (sections.contains(link.target()) && !known.ids(link.target()).contains(each.id())) {
                Place place = each.row().field(link.field());
                remarks.add(
                        link.belongs()
                                ? new Remark(
                                        Reason.ORPHAN,
                                        place,
                                        "What this belongs to is not in the file; it is left out.")
                                : new Remark(
                                        Reason.UNLINKED, place, "What this names is not in the file; it is unlinked."));
            }
        }
    }
}
