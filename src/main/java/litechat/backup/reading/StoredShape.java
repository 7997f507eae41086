package litechat.backup.reading;

import java.util.List;
import litechat.backup.JsonText;
import litechat.backup.json.Place;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.persistence.DataSection;
import litechat.persistence.rows.RawRows;

/** Whether rows as they are stored will be taken when the file that they are written to is imported. */
public final class StoredShape {
    private final List<Field> known;
    private final String key;
    private final RowFields fields = new RowFields(new Remarks());

    public StoredShape(DataSection section) {
        known = Field.of(section.title());
        key = RawRows.keyField(section.table());
    }

    public boolean holds(Attributes stored) {
        fields.begin(Place.START);
        Attributes.Source source = stored.source();
        for (Field field : known) {
            // Not all of them: most rows have been written by now, and never decoded.
            Object value = source == null ? stored.get(field.name()) : source.value(field.name());
            if (!(value instanceof Timestamp moment)) {
                fields.check(
                        field,
                        JsonText.isNull(value) ? null : value,
                        field.name().equals(key));
            } else if (field.kind() != Field.Kind.TIME) {
                fields.check(field, moment.toString(), field.name().equals(key));
            }
        }
        return fields.isSound();
    }
}
