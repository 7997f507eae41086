package litechat.backup.merge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.backup.Redaction;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import org.jspecify.annotations.Nullable;

/** Tells whether two rows say the same, whatever the order of their fields; null is as good as absent. */
final class SameValue {
    private SameValue() {}

    static boolean of(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Attributes left && b instanceof Attributes right) {
            return members(left, right);
        }
        if (a instanceof List<?> left && b instanceof List<?> right) {
            return elements(left, right);
        }
        if (a instanceof Double left && b instanceof Double right) {
            return left.doubleValue() == right.doubleValue(); // JSON knows no negative zero
        }
        return a == null ? b == null : a.equals(b);
    }

    /** Whether a row of a file says what the stored one does; a secret that the file leaves out is no difference. */
    static boolean ofRows(DataSection section, Attributes stored, Attributes given) {
        return of(stored, withSecrets(section, stored, given));
    }

    /** Whether a stored row is what a merge made of the row of a file: it may have got a number to its name, or another place. */
    static boolean ofMerged(DataSection section, Attributes stored, Attributes given) {
        Attributes row = given;
        if (section == DataSection.INTERACTIONS) {
            row = row.with("parentId", stored.get("parentId")).with("index", stored.get("index"));
        } else if (FreeName.isNamed(section) && FreeName.isNumbered(stored.text("name"), given.text("name"))) {
            row = row.with("name", stored.get("name"));
        }
        return ofRows(section, stored, row);
    }

    /** The row with the secrets that are here, where it has none; what an export leaves out within a field is no difference. */
    static Attributes withSecrets(DataSection section, Attributes stored, Attributes given) {
        Attributes shown = section.isSettings()
                ? stored.with("value", Redaction.ofValue(stored.get("value")))
                : Redaction.of(section, stored);
        return of(shown, given) ? stored : section.withSecrets(stored, given);
    }

    private static boolean members(Attributes a, Attributes b) {
        Set<String> names = new HashSet<>(a.asMap().keySet());
        names.addAll(b.asMap().keySet());
        for (String name : names) {
            if (!of(a.get(name), b.get(name))) {
                return false;
            }
        }
        return true;
    }

    private static boolean elements(List<?> a, List<?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!of(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }
}
