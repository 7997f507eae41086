package litechat.backup.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.backup.json.Place;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Takes out of a value the names that could change what JavaScript objects are. */
final class Names {
    private final Remarks remarks;
    private Place row = Place.START;

    Names(Remarks remarks) {
        this.remarks = remarks;
    }

    /** Whether a setting may not have this name. */
    static boolean isForbidden(String name) {
        return name.equals("__proto__") || name.startsWith("__proto__.") || name.startsWith("constructor.prototype");
    }

    /** The row without such names, at any depth. */
    Attributes cleaned(Attributes given, Place place) {
        row = place;
        for (String name : given.asMap().keySet()) {
            if (isOfEveryObject(name)) {
                remarks.add(new Remark(
                        Reason.NAME_UNUSUAL, row.field(name), "JavaScript uses this name itself; it is kept as data."));
            }
        }
        return object(given);
    }

    /** The value without such names, at any depth. */
    @Nullable
    Object cleanedValue(@Nullable Object value, Place place) {
        row = place;
        return value(value);
    }

    private @Nullable Object value(@Nullable Object value) {
        if (value instanceof Attributes object) {
            return object(object);
        }
        return value instanceof List<?> list ? list(list) : value;
    }

    private Attributes object(Attributes given) {
        Map<String, @Nullable Object> changed = null;
        for (Map.Entry<String, @Nullable Object> member : given.asMap().entrySet()) {
            Object value = member.getValue();
            boolean forbidden = isForbidden(member.getKey(), value);
            Object clean = forbidden ? null : value(value);
            if (forbidden || clean != value) {
                changed = changed == null ? new LinkedHashMap<>(given.asMap()) : changed;
                changed.put(member.getKey(), clean);
            }
            if (forbidden && changed != null) {
                changed.remove(member.getKey());
                remarks.add(new Remark(
                        Reason.NAME_DROPPED, row.field(member.getKey()), "This name is not safe; it is left out."));
            }
        }
        return changed == null ? given : Attributes.of(changed);
    }

    private List<?> list(List<?> given) {
        List<@Nullable Object> changed = null;
        for (int i = 0; i < given.size(); i++) {
            Object clean = value(given.get(i));
            if (clean != given.get(i)) {
                changed = changed == null ? new ArrayList<>(given) : changed;
                changed.set(i, clean);
            }
        }
        return changed == null ? given : changed;
    }

    private static boolean isForbidden(String name, @Nullable Object value) {
        boolean constructor = name.equals("constructor")
                && value instanceof Attributes object
                && object.asMap().containsKey("prototype");
        return constructor || isForbidden(name);
    }

    private static boolean isOfEveryObject(String name) {
        return switch (name) {
            case "then", "toString", "valueOf", "hasOwnProperty", "toJSON", "constructor" -> true;
            default -> false;
        };
    }
}
