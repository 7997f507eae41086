package litechat.domain;

import java.util.List;

/**
 * What goes along with a question.
 *
 * @param choice the tags and rules that were chosen for it
 * @param files the files, each in the form in which the turn records it
 */
public record Enclosures(RuleChoice choice, List<Attributes> files) {
    /** Nothing goes along. */
    public static final Enclosures NONE = new Enclosures(RuleChoice.NONE, List.of());

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return isSame(NONE);
    }

    /** Whether the other says the same. */
    public boolean isSame(Enclosures other) {
        // As texts: to compare lists would bring the comparison of everything that is in any list into the first
        // screen.
        return key().equals(other.key());
    }

    private String key() {
        StringBuilder key = new StringBuilder();
        append(key, choice.tagIds());
        append(key, choice.ruleIds());
        append(key, choice.withoutTagIds());
        append(key, choice.withoutRuleIds());
        for (Attributes file : files) {
            key.append(file.key("id")).append(' ').append(file.key("sha256")).append('\n');
        }
        return key.toString();
    }

    private static void append(StringBuilder key, List<String> ids) {
        for (String id : ids) {
            key.append(id).append('\n');
        }
        key.append('\t');
    }

    public Enclosures withChoice(RuleChoice newChoice) {
        return new Enclosures(newChoice, files);
    }

    public Enclosures withFiles(List<Attributes> newFiles) {
        return new Enclosures(choice, newFiles);
    }
}
