package litechat.backup.reading;

import litechat.backup.JsonText;
import litechat.backup.json.Place;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.persistence.DataSection;
import litechat.persistence.rows.RawRows;

/** Whether rows as they are stored will be taken when the file that they are written to is imported. */
public final class StoredShape {
    private final DataSection section;
    private final String key;

    public StoredShape(DataSection section) {
        this.section = section;
        key = RawRows.keyField(section.table());
    }

    public boolean holds(Attributes stored) {
        RowFields fields = new RowFields(new Remarks());
        fields.begin(Place.START);
        for (Field field : Field.of(section.title())) {
            Object value = stored.get(field.name());
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
