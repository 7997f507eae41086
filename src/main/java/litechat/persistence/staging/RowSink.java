package litechat.persistence.staging;

import litechat.domain.Attributes;
import litechat.persistence.DataSection;

/** Takes the rows of a backup that can be taken, one at a time, as they would be stored; no two of a section have one key. */
public interface RowSink {
    void row(DataSection section, Attributes row);
}
