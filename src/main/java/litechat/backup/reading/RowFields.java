package litechat.backup.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.backup.json.Place;
import litechat.domain.Attributes;
import litechat.domain.Identifier;
import litechat.domain.IsoDate;
import litechat.domain.Timestamp;
import litechat.persistence.DataSection;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;

/** Checks the fields of one row after another, and makes rows of them as they are stored. */
final class RowFields {
    /** After 2100-01-01 a clock was wrong rather than right. */
    private static final double FAR = 4_102_444_800_000.0;

    private static final double LARGEST_EXACT = 9_007_199_254_740_991.0;

    private final Remarks remarks;
    private Place row = Place.START;
    private boolean sound;

    RowFields(Remarks remarks) {
        this.remarks = remarks;
    }

    /** The row with moments for dates and texts for numeric ids, or null if it is refused. */
    @Nullable
    Attributes checked(DataSection section, Attributes given, Place place) {
        begin(place);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(given.asMap());
        String key = RawRows.keyField(section.table());
        for (Field field : Field.of(section.title())) {
            Object value = check(field, fields.get(field.name()), field.name().equals(key));
            if (value != null) {
                fields.put(field.name(), value);
            }
        }
        checkOrderOfDates(fields);
        return sound ? Attributes.of(fields) : null;
    }

    /** Begins with another row. */
    void begin(Place place) {
        row = place;
        sound = true;
    }

    /** Whether the row is sound as far as it was checked. */
    boolean isSound() {
        return sound;
    }

    /** The value of a field as it is stored, null if there is none; or the row is not sound. */
    @Nullable
    Object check(Field field, @Nullable Object value, boolean isKey) {
        if (value != null) {
            return checked(field, value, isKey);
        }
        if (!field.optional()) {
            missing(field, isKey);
        }
        return null;
    }

    private void missing(Field field, boolean isKey) {
        switch (field.kind()) {
            case ID ->
                refuse(isKey ? Reason.ID_MISSING : Reason.TYPE_WRONG, field, "The row has no " + field.name() + ".");
            case TIME -> refuse(Reason.DATE_MISSING, field, "The row has no " + field.name() + ".");
            default -> refuse(Reason.TYPE_WRONG, field, "The row has no " + field.name() + ".");
        }
    }

    private @Nullable Object checked(Field field, Object value, boolean isKey) {
        return switch (field.kind()) {
            case ID -> id(field, value, isKey);
            case TIME -> time(field, value);
            case NAME -> demand(value instanceof String text && !text.isBlank(), field, value, "a name");
            case TEXT -> demand(value instanceof String, field, value, "a text");
            case NUMBER -> demand(value instanceof Double, field, value, "a number");
            case FLAG -> demand(value instanceof Boolean, field, value, "true or false");
            case OBJECT -> demand(value instanceof Attributes, field, value, "an object");
            case LIST -> demand(value instanceof List, field, value, "a list");
        };
    }

    private Object demand(boolean holds, Field field, Object value, String what) {
        if (!holds) {
            refuse(Reason.TYPE_WRONG, field, "The field should hold " + what + ".");
        }
        return value;
    }

    private Object id(Field field, Object value, boolean isKey) {
        if (value instanceof Double number && Math.floor(number) == number && Math.abs(number) <= LARGEST_EXACT) {
            remarks.add(new Remark(Reason.ID_NUMBER, row.field(field.name()), "The number becomes a text."));
            return Long.toString((long) (double) number);
        }
        if (!(value instanceof String id) || !Identifier.isValid(id) || (isKey && isNoId(id))) {
            refuse(Reason.ID_INVALID, field, "This cannot be an identifier.");
        }
        return value;
    }

    /** What programs write for an id that they did not have, and names that every object has. */
    private static boolean isNoId(String id) {
        return switch (id) {
            case "NaN", "null", "undefined", "constructor", "prototype" -> true;
            default -> false;
        };
    }

    private Object time(Field field, Object value) {
        Timestamp moment = value instanceof String text ? IsoDate.parse(text) : null;
        if (moment == null) {
            refuse(Reason.DATE_INVALID, field, "This is no date that exists, in the form 2025-06-11T09:30:00.000Z.");
            return value;
        }
        if (moment.epochMillis() > FAR) {
            remarks.add(new Remark(Reason.DATE_FAR, row.field(field.name()), "The date lies far in the future."));
        }
        return moment;
    }

    private void checkOrderOfDates(Map<String, @Nullable Object> fields) {
        if (fields.get("createdAt") instanceof Timestamp created
                && fields.get("updatedAt") instanceof Timestamp updated
                && updated.compareTo(created) < 0) {
            remarks.add(
                    new Remark(Reason.DATES_REVERSED, row.field("updatedAt"), "It was changed before it was created."));
        }
    }

    private void refuse(Reason reason, Field field, String sentence) {
        sound = false;
        remarks.add(new Remark(reason, row.field(field.name()), sentence));
    }
}
